/** A longer text is worked on each time: few are, and each would hold as much memory as a hundred others. */
const LONGEST_TEXT = 10_000;

/**
 * A function of a text that keeps its newest results, for texts that come again and again: thirty pupils open a paper of
 * the same questions. Every caller is given the same object, so nobody may change it.
 * @param work gives the same for the same text. What it throws is not kept.
 * @param most how many results are kept; the oldest goes first.
 */
export function remembering<Result extends object>(
  work: (text: string) => Result,
  most: number,
): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const made = work(text);
    if (text.length > LONGEST_TEXT) return made;
    const [oldest] = kept.keys();
    if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
    kept.set(text, made);
    return made;
  };
}
