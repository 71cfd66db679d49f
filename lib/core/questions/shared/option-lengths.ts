/**
 * Whether the right option could be told by its length: 1.5 times the mean of all, or the only one that is
 * longer than every other by a third (the linter's length tell, with a margin).
 */
export function lengthsGiveNothingAway(right: string, wrong: readonly string[]): boolean {
  const mean =
    (right.length + wrong.reduce((sum, { length }) => sum + length, 0)) / (wrong.length + 1);
  const longest = Math.max(...wrong.map(({ length }) => length));
  return right.length < mean * 1.4 && right.length <= longest * 1.3;
}
