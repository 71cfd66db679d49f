/** Nothing that is taken for another when it is read off paper. */
const FIGURES = "23456789";
const LETTERS = "abcdefghjkmnpqrstuvwxyz";

/**
 * An id for whoever joins a practice: "guest-7k3q". It says nothing of the person, and figures between its letters keep
 * it from being a word.
 * @param below a uniform random whole number from 0 to one less than its argument.
 */
export function makeGuestId(below: (limit: number) => number): string {
  const drawn = [FIGURES, LETTERS, FIGURES, LETTERS].map((from) => from.charAt(below(from.length)));
  return `guest-${drawn.join("")}`;
}
