import * as z from "zod/mini";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { PackageQuestion } from "../node-package";

/** A question of a group that came without a model answer, and what somebody must know of it to write one. */
export const wantedAnswerSchema = z.strictObject({
  id: z.uuid(),
  /** Its place in the question file. */
  number: z._default(z.int(), 1),
  text: z.string(),
  type: z._default(z.string(), "dialogue"),
  topic: z._default(z.string(), ""),
  points: z._default(z.int(), 1),
  /** The mark scheme in words. */
  rubric: z._default(z.string(), ""),
  /** The group is not launched without it; elsewhere an author may leave it out. */
  needed: z._default(z.boolean(), true),
  /** What a model wrote, and nobody has accepted yet. */
  draft: z._default(
    z.nullable(z.strictObject({ words: z.string(), by: z.string(), at: z.iso.datetime() })),
    null,
  ),
});
export type WantedAnswer = z.infer<typeof wantedAnswerSchema>;

/**
 * The questions that are marked by a person and have no model answer.
 * @param needed ids of those that the group is not launched without.
 */
export function wantedAnswers(
  questions: readonly PackageQuestion[],
  needed: ReadonlySet<string>,
): WantedAnswer[] {
  return questions.flatMap((question, index) => {
    const scheme = schemeOf(question);
    if (scheme === undefined || scheme.modelAnswer.trim() !== "") return [];
    const { id, type, topic, points } = question;
    const asked = { id, number: index + 1, type, topic, points, text: textOf(question) };
    return [{ ...asked, rubric: scheme.words, needed: needed.has(id), draft: null }];
  });
}

/** The question with these words for its model answer. @throws AppError "invalid" for more than its type takes. */
export function withModelAnswer(question: PackageQuestion, words: string): PackageQuestion {
  const { key: form } = questionTypeOf(question.type);
  const key = form.read({ ...Object(question.key), modelAnswer: words }, "The model answer");
  return { ...question, key };
}

function schemeOf({ type: id, key, points }: PackageQuestion) {
  const type = questionTypeOf(id);
  return type.markScheme?.(type.key.read(key, "The key"), points);
}

/** Neither a model nor a list of questions shows the picture: its description stands for it. */
function textOf({ prompt, image }: PackageQuestion): string {
  return image === null ? prompt : `${prompt}\n\n[Picture: ${image.alt}]`;
}
