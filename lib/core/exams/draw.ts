import { seededOrder } from "@/lib/core/kernel/seeded-order";

/** Who sits which paper: the same names give the same questions, everywhere and for ever. */
export interface Sitting {
  readonly examId: string;
  readonly date: string;
  readonly externalId: string;
  /** 1 for the first time this pupil sits it. */
  readonly sessionNumber: number;
}

/** Seed of everything that is drawn for one sitting: which questions, their order, and the order of options. */
export function seedOf({ examId, date, externalId, sessionNumber }: Sitting): string {
  return [examId, date, externalId, String(sessionNumber)].join("\u0000");
}

/**
 * The questions of one sitting, in the order the pupil meets them.
 * @param bank in file order. @param shuffle false takes the first ones in file order.
 */
export function drawQuestions<T>(
  bank: readonly T[],
  count: number,
  shuffle: boolean,
  sitting: Sitting,
): T[] {
  const order = shuffle ? seededOrder(seedOf(sitting)).shuffle(bank, "questions") : bank;
  return order.slice(0, count);
}
