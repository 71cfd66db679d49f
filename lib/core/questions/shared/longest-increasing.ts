/**
 * Length of the longest subsequence that never goes down (patience sorting).
 * Equal values (tied items) may stand in any order, so equal counts as going up.
 */
export function longestNonDecreasing(values: readonly number[]): number {
  /** tails[k]: the smallest value that ends such a subsequence of length k + 1. */
  const tails: number[] = [];
  for (const value of values) {
    const place = tails.findIndex((tail) => tail > value);
    if (place === -1) tails.push(value);
    else tails[place] = value;
  }
  return tails.length;
}
