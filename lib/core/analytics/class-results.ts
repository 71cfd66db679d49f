import type { Points } from "@/lib/core/kernel/points";

/**
 * The results of one assignment as plain numbers: what every statistic here is computed from.
 * A cell is the points a pupil has for a question: a number, `null` while a teacher has still to mark it.
 * An attempt that was never handed in has no row; a question left empty has 0.
 */
export interface ClassResults {
  readonly questions: readonly QuestionColumn[];
  readonly rows: readonly PupilRow[];
}

export interface QuestionColumn {
  readonly id: string;
  readonly objective: string | undefined;
  readonly maxPoints: Points;
}

export interface PupilRow {
  readonly pupilId: string;
  /** One cell per question, in the order of `questions`. */
  readonly cells: readonly (Points | null)[];
}

/** The marked cells of one question, as shares of its points: 0 … 1. */
export function sharesOf(results: ClassResults, column: number): number[] {
  const max = results.questions[column]?.maxPoints ?? 0;
  if (max === 0) return [];
  const shares: number[] = [];
  for (const { cells } of results.rows) {
    const cell = cells[column] ?? null;
    if (cell !== null) shares.push(cell / max);
  }
  return shares;
}

/** Arithmetic mean, or undefined for no values. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
