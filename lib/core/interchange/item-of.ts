import type { AnyQuestionType } from "@/lib/core/questions/contract";
import type { Question } from "@/lib/core/questions/question";
import { questionLine } from "@/lib/core/questions/question-text";
import { questionTypeOf, questionTypes } from "@/lib/core/questions/registry";
import type { Form } from "./form";
import type { Item } from "./item";
import type { KnownPicture } from "./pictures/forms";

const LONGEST_NAME = 60;

/** A question as files hold it; undefined where no other program knows its kind. @throws AppError "invalid" where it cannot be read. */
export function itemOf(question: Question, picture?: KnownPicture): Item | undefined {
  const { type, prompt, points, topic, objective, hint, scaffold, tags, feedback } = question;
  const { carriage, content, key } = questionTypeOf(type);
  const form = carriage?.toForm(
    content.read(question.content, "The question"),
    key.read(question.key, "The answer key"),
  );
  if (form === undefined) return undefined;
  return {
    name: questionLine(question).slice(0, LONGEST_NAME).trim(),
    prompt,
    form,
    ...(picture === undefined ? {} : { picture: { ...picture, alt: question.image?.alt ?? "" } }),
    points,
    topic,
    objective,
    difficulty: question.difficulty,
    timeEstimateSeconds: question.timeEstimateSeconds,
    hint,
    scaffold,
    feedback,
    tags: [...tags],
  };
}

/** A form's question type, with content and key of it; undefined where none of ours takes it. */
export function takerOf(
  form: Form,
): { readonly type: string; readonly content: unknown; readonly key: unknown } | undefined {
  for (const [type, { carriage }] of Object.entries<AnyQuestionType>(questionTypes)) {
    const taken = carriage?.fromForm(form);
    if (taken !== undefined) return { type, ...taken };
  }
  return undefined;
}
