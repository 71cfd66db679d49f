import type { ClassResults } from "./class-results";
import { mean, sharesOf } from "./class-results";

/**
 * Facility of a question: mean points as a share of the points it is worth, over the pupils whose answer is
 * marked (0 … 1; near 1: easy). Source: Crocker & Algina, Introduction to Classical and Modern Test Theory, ch. 14
 * (item difficulty p, generalised to questions with part marks).
 * @returns undefined while nobody's answer is marked.
 */
export function facilityOf(results: ClassResults, column: number): number | undefined {
  return mean(sharesOf(results, column));
}
