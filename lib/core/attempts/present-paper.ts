import { AUTHOR_ORDER, seededOrder } from "@/lib/core/kernel/seeded-order";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { parseRichText } from "@/lib/core/rich-text/parse";
import type { PaperQuestion } from "./protocol";

/** What a pinned question version lends to a pupil's paper: everything but the key, the feedback and the source. */
export interface PinnedQuestion {
  readonly questionId: string;
  readonly type: string;
  readonly prompt: string;
  readonly hint: string | null;
  readonly scaffold: string | null;
  readonly points: number;
  readonly content: unknown;
  readonly image: PaperQuestion["image"];
}

/** How this attempt arranges things. */
export interface Arrangement {
  readonly seed: string;
  readonly shuffleOptions: boolean;
  /** Whether an examiner may ask on about an answer. */
  readonly isAskedOn?: boolean;
}

/** The questions in the order this pupil meets them; the same attempt always gets the same. */
export function orderOfQuestions<T>(questions: readonly T[], seed: string, shuffle: boolean): T[] {
  return (shuffle ? seededOrder(seed) : AUTHOR_ORDER).shuffle(questions, "questions");
}

/**
 * One question as one pupil's browser gets it: prose parsed, options in that pupil's order.
 * @param number 1 for the first of the paper.
 */
export function presentQuestion(
  pinned: PinnedQuestion,
  number: number,
  arrangement: Arrangement,
): Omit<PaperQuestion, "saved"> {
  const type = questionTypeOf(pinned.type);
  const content = type.content.read(pinned.content, "The question");
  // Each question has an order of its own, so that two alike lists are not shuffled alike.
  const seed = `${arrangement.seed}\n${pinned.questionId}`;
  const order = arrangement.shuffleOptions ? seededOrder(seed) : AUTHOR_ORDER;
  return {
    question_id: pinned.questionId,
    number,
    type: pinned.type,
    prompt: parseRichText(pinned.prompt),
    answer_form: type.answerForm(content, arrangement.isAskedOn),
    image: pinned.image,
    hint: pinned.hint === null ? null : parseRichText(pinned.hint),
    scaffold: pinned.scaffold === null ? null : parseRichText(pinned.scaffold),
    points: pinned.points,
    content: type.present(content, order),
  };
}
