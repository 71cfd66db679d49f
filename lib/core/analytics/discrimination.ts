import type { Points } from "@/lib/core/kernel/points";
import { sumPoints } from "@/lib/core/kernel/points";
import type { ClassResults } from "./class-results";
import { mean } from "./class-results";

/** With fewer pupils than this the figure is noise, and is not shown. */
export const MIN_PUPILS_FOR_DISCRIMINATION = 10;

/**
 * Discrimination of every question: the correlation (Pearson) between its points and the points on all the other
 * questions of the paper, over pupils whose whole paper is marked: −1 … 1; 0.2 and more separates well, below 0
 * the stronger pupils did worse, so look at the key. Source: the corrected item–total correlation, Crocker & Algina ch. 14;
 * leaving the question out of the total keeps short papers from flattering it.
 * @returns undefined for all with fewer than 10 pupils, and for a question for which nobody or everybody has the same points.
 */
export function discriminations(results: ClassResults): (number | undefined)[] {
  const papers = results.rows.map(({ cells }) => cells).filter(isWhole);
  const totals = papers.map(sumPoints);
  return results.questions.map((_, column) => {
    if (papers.length < MIN_PUPILS_FOR_DISCRIMINATION) return undefined;
    const items = papers.map((cells) => cells[column] ?? 0);
    return correlation(
      items,
      totals.map((total, row) => total - (items[row] ?? 0)),
    );
  });
}

/** How well a question tells strong pupils from weak ones. */
export type Separation = "well" | "little" | "not";

/** A discrimination in one word: 0.2 and more separates well, what is not above 0 does not (as `discriminations`). */
export function separationOf(discrimination: number): Separation {
  if (discrimination >= 0.2) return "well";
  return discrimination > 0 ? "little" : "not";
}

/**
 * Whether a discrimination is so far below zero that the key may be wrong: two standard errors of a correlation
 * that is really zero, 1/√(n − 1) each. Less than that is what chance does in a class.
 * @param pupils how many it was computed from.
 */
export function keyIsDoubtful(discrimination: number | undefined, pupils: number): boolean {
  return discrimination !== undefined && discrimination < -2 / Math.sqrt(pupils - 1);
}

function isWhole(cells: readonly (Points | null)[]): cells is readonly Points[] {
  return !cells.includes(null);
}

/** Pearson's, of two lists of one length. */
function correlation(xs: readonly number[], ys: readonly number[]): number | undefined {
  const [xMean, yMean] = [mean(xs) ?? 0, mean(ys) ?? 0];
  let [xx, yy, xy] = [0, 0, 0];
  for (let at = 0; at < xs.length; at++) {
    const dx = (xs[at] ?? 0) - xMean;
    const dy = (ys[at] ?? 0) - yMean;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const spread = Math.sqrt(xx * yy);
  // Sums of hundredths leave dust of about 1e-13 where everybody has the same points.
  return spread < 1e-9 ? undefined : xy / spread;
}
