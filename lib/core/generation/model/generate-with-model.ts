import type * as z from "zod/mini";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { findLabelledPictures } from "@/lib/core/generation/facts/find-labelled-pictures";
import type { GenerationRequest } from "@/lib/core/generation/generated-set";
import type { ChatMessage } from "@/lib/core/generation/model/prompts/question-set/messages";
import { questionSetMessages } from "@/lib/core/generation/model/prompts/question-set/messages";
import {
  QUESTION_SET_PROMPT,
  questionSetReply,
} from "@/lib/core/generation/model/prompts/question-set/reply";
import type { Question } from "@/lib/core/questions/question";
import type { Slot } from "./plan-slots";
import { planSlots } from "./plan-slots";
import { replyToQuestion } from "./reply-to-question";
import type { LessonPart } from "./split-document";
import { splitDocument } from "./split-document";

/** One call to a model, made by whoever has one. */
export interface ModelAsk<T> {
  readonly purpose: string;
  readonly promptVersion: string;
  readonly messages: readonly ChatMessage[];
  readonly reply: z.ZodMiniType<T>;
}
/** @throws AppError saying why there is no answer; what it gives has been parsed by `reply`. */
export type AskModel = <T>(ask: ModelAsk<T>) => Promise<T>;

/**
 * Runs what proves a question that a model wrote, made by whoever can run programs.
 * @returns the question with what running works out; undefined where running speaks against it.
 */
export type ProveMade = (question: Question) => Promise<Question | undefined>;

/** What making questions with a model takes from outside. */
export interface ModelTools {
  readonly ask: AskModel;
  readonly prove: ProveMade;
}

export interface PlacedQuestion {
  readonly position: number;
  readonly question: Question;
}

/** Few enough that the first questions show soon and a failed call costs little. */
const QUESTIONS_A_CALL = 3;

/**
 * Makes questions with a model, a few at a time, each handed over as soon as it is there. A slot that comes
 * back empty or unsound is asked for once more, then left out: nothing is made up to fill it.
 * @param prove a question that it refuses is unsound too, and is never handed over.
 * @param made what an earlier run of the same request already made; those places are not asked for again.
 * @throws AppError when a call fails for good; everything handed over before stays good.
 */
export async function* generateWithModel(
  document: SourceDocument,
  request: GenerationRequest,
  { ask, prove }: ModelTools,
  made: readonly PlacedQuestion[] = [],
): AsyncGenerator<PlacedQuestion> {
  const parts = splitDocument(document);
  const done = new Map(made.map(({ position, question }) => [position, question]));
  for (let round = 0; round < 2; round++) {
    for (const call of callsFor(missing(document, request, done), parts)) {
      const questions = await oneCall(call, document, request, ask, [...done.values()]);
      for (const { position, question: written } of questions) {
        const question = await prove(written);
        if (question === undefined) continue;
        done.set(position, question);
        yield { position, question };
      }
    }
  }
}

interface Call {
  readonly slots: readonly Slot[];
  readonly part: LessonPart;
}

function missing(
  document: SourceDocument,
  request: GenerationRequest,
  done: ReadonlyMap<number, Question>,
): Slot[] {
  return planSlots(request, document).filter(({ position }) => !done.has(position));
}

/** The parts of a long lesson take turns, so that every part is asked about. */
function callsFor(slots: readonly Slot[], parts: readonly LessonPart[]): Call[] {
  return parts.flatMap((part, index) => {
    const own = slots.filter(({ position }) => position % parts.length === index);
    const calls = Math.ceil(own.length / QUESTIONS_A_CALL);
    return Array.from({ length: calls }, (_, call) => ({
      part,
      slots: own.slice(call * QUESTIONS_A_CALL, (call + 1) * QUESTIONS_A_CALL),
    }));
  });
}

async function oneCall(
  { slots, part }: Call,
  document: SourceDocument,
  request: GenerationRequest,
  ask: AskModel,
  done: readonly Question[],
): Promise<PlacedQuestion[]> {
  const { questions } = await ask({
    purpose: "questions",
    promptVersion: promptVersion(slots),
    messages: questionSetMessages({
      title: document.title,
      blocks: part.blocks,
      slots,
      asked: done.map(({ prompt }) => prompt),
      instructions: request.instructions,
      pupilAge: request.pupilAge,
    }),
    reply: questionSetReply([...new Set(slots.map(({ type }) => type))]),
  });
  const pictures = findLabelledPictures(document);
  return slots.flatMap((slot) => {
    const question = questions
      .map((reply) => replyToQuestion(reply, slot, pictures))
      .find((found) => found !== undefined);
    return question === undefined ? [] : [{ position: slot.position, question }];
  });
}

/** "question-set 1: cloze 1, matching 1": enough to find the words that were sent. */
export function promptVersion(slots: readonly Slot[]): string {
  const types = [...new Set(slots.map(({ type }) => type))].sort();
  return `question-set ${QUESTION_SET_PROMPT}: ${types.join(", ")}`;
}
