import { findLabelledPictures } from "@/lib/core/generation/facts/find-labelled-pictures";
import { questionSetMessages } from "@/lib/core/generation/model/prompts/question-set/messages";
import { questionSetReply } from "@/lib/core/generation/model/prompts/question-set/reply";
import type { Replacement } from "@/lib/core/generation/offline/regenerate-offline";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Question } from "@/lib/core/questions/question";
import type { ModelTools } from "./generate-with-model";
import { promptVersion } from "./generate-with-model";
import type { Slot } from "./plan-slots";
import { replyToQuestion } from "./reply-to-question";
import type { LessonPart } from "./split-document";
import { splitDocument } from "./split-document";

/**
 * Another question of the same type, with the teacher's instruction. Its difficulty stays unless the instruction
 * asks for easier or harder.
 * @throws AppError "upstream" when the model gives none that is sound, and whatever asking throws.
 */
export async function regenerateWithModel(
  wanted: Replacement,
  { ask, prove }: ModelTools,
): Promise<Question> {
  const { document, question, others, instruction, pupilAge } = wanted;
  const slot: Slot = {
    position: 0,
    type: question.type,
    difficulty: difficultyAfter(instruction, question.difficulty),
    objective: question.objective,
  };
  const { questions } = await ask({
    purpose: "regenerate",
    promptVersion: promptVersion([slot]),
    messages: questionSetMessages({
      title: document.title,
      blocks: partWith(question, splitDocument(document)).blocks,
      slots: [slot],
      asked: [question, ...others].map(({ prompt }) => prompt),
      instructions: instruction,
      pupilAge,
    }),
    reply: questionSetReply([question.type]),
  });
  const pictures = findLabelledPictures(document);
  const made = questions
    .map((reply) => replyToQuestion(reply, slot, pictures))
    .find((found) => found !== undefined);
  const proved = made === undefined ? undefined : await prove(made);
  if (proved !== undefined) return proved;
  throw new AppError(
    "upstream",
    "The model gave no sound question this time. Yours is unchanged: try again, or say more exactly what you want.",
  );
}

export function difficultyAfter(instruction: string, difficulty: number): number {
  if (/\b(easier|simpler)\b/i.test(instruction)) return Math.max(1, difficulty - 1);
  return /\b(harder|challenging|more difficult)\b/i.test(instruction)
    ? Math.min(5, difficulty + 1)
    : difficulty;
}

/** The part of a long lesson the question came from, else its first. */
function partWith({ source }: Question, parts: readonly LessonPart[]): LessonPart {
  const addresses = new Set(source.map(({ address }) => address));
  const own = parts.find(({ blocks }) => blocks.some(({ address }) => addresses.has(address)));
  return own ?? parts[0] ?? { blocks: [], characters: 0 };
}
