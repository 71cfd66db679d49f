import type { LabelledPicture } from "@/lib/core/generation/facts/lesson-facts";
import type { ReplyQuestion } from "@/lib/core/generation/model/prompts/question-set/reply";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import type { Question } from "@/lib/core/questions/question";
import { questionSchema } from "@/lib/core/questions/question";
import { modelRecipeOf } from "@/lib/core/questions/registry";
import { asRoughDraft } from "@/lib/core/questions/rough-draft";
import type { Slot } from "./plan-slots";

/**
 * Turns one question of a model's reply into one of ours. Numbers out of bounds are brought into them; what
 * makes no sound question is refused.
 * @param pictures those of the lesson whose labels its author placed.
 * @returns undefined when the reply is for another slot or type, or makes no sound question.
 */
export function replyToQuestion(
  reply: ReplyQuestion,
  slot: Slot,
  pictures: readonly LabelledPicture[],
): Question | undefined {
  if (reply.slot !== slot.position || reply.type !== slot.type) return undefined;
  try {
    const made = modelRecipeOf(slot.type).toQuestion(reply.item, pictures);
    const question = parse(
      questionSchema,
      {
        type: slot.type,
        prompt: reply.prompt.trim(),
        ...(made.image === undefined ? {} : { image: made.image }),
        topic: reply.topic.trim(),
        ...(slot.objective === undefined ? {} : { objective: slot.objective }),
        difficulty: slot.difficulty,
        points: made.points ?? within(reply.points, 1, 10),
        timeEstimateSeconds: within(reply.timeEstimateSeconds, 30, 600),
        hint: reply.hint.trim(),
        feedback: reply.feedback,
        tags: [],
        source: reply.source.slice(0, 20),
        content: made.content,
        key: made.key,
      },
      "The model's question",
    );
    // Whether the lines of a picture end where they should, neither the model nor a rule has seen.
    return made.image === undefined ? question : asRoughDraft(question);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}
