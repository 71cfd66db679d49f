import type { ClassResults, PupilRow } from "./class-results";
import { mean } from "./class-results";

/** With fewer pupils than this the figure is noise, and is not shown. */
export const MIN_PUPILS_FOR_DISCRIMINATION = 10;

/**
 * Discrimination of a question: the correlation (Pearson) between its points and the points on all the other
 * questions of the paper, over pupils whose whole paper is marked: −1 … 1; 0.2 and more separates well, below 0
 * the stronger pupils did worse, so look at the key. Source: the corrected item–total correlation, Crocker & Algina ch. 14;
 * leaving the question out of the total keeps short papers from flattering it.
 * @returns undefined with fewer than 10 pupils, or where nobody or everybody has the same points.
 */
export function discriminationOf(results: ClassResults, column: number): number | undefined {
  const pairs = results.rows.flatMap((row) => itemAndRest(row, column) ?? []);
  if (pairs.length < MIN_PUPILS_FOR_DISCRIMINATION) return undefined;
  return correlation(pairs);
}

/**
 * Whether a discrimination is so far below zero that the key may be wrong: two standard errors of a correlation
 * that is really zero, 1/√(n − 1) each. Less than that is what chance does in a class.
 * @param pupils how many it was computed from.
 */
export function keyIsDoubtful(discrimination: number | undefined, pupils: number): boolean {
  return discrimination !== undefined && discrimination < -2 / Math.sqrt(pupils - 1);
}

interface ItemAndRest {
  readonly item: number;
  readonly rest: number;
}

function itemAndRest(row: PupilRow, column: number): ItemAndRest | undefined {
  const item = row.cells[column] ?? null;
  if (item === null || row.cells.includes(null)) return undefined;
  const total = row.cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  return { item, rest: total - item };
}

function correlation(pairs: readonly ItemAndRest[]): number | undefined {
  const item = mean(pairs.map((pair) => pair.item)) ?? 0;
  const rest = mean(pairs.map((pair) => pair.rest)) ?? 0;
  const sum = (product: (pair: ItemAndRest) => number): number =>
    pairs.reduce((total, pair) => total + product(pair), 0);
  const spread = Math.sqrt(sum((p) => (p.item - item) ** 2) * sum((p) => (p.rest - rest) ** 2));
  // Sums of hundredths leave dust of about 1e-13 where everybody has the same points.
  if (spread < 1e-9) return undefined;
  return sum((p) => (p.item - item) * (p.rest - rest)) / spread;
}
