/** The letters a to z that a word holds, a bit each. */
export function lettersOf(word: string): number {
  let set = 0;
  for (let index = 0; index < word.length; index++) set |= 1 << (word.charCodeAt(index) - 97);
  return set >>> 0;
}

/**
 * Whether one word may become the other in so many slips of the keyboard, by their letters alone: a slip
 * brings one new letter at most, and takes one away.
 */
export function lettersWithin(a: number, b: number, slips: number): boolean {
  return count(a & ~b) <= slips && count(b & ~a) <= slips;
}

function count(set: number): number {
  let letters = 0;
  for (let rest = set >>> 0; rest !== 0; rest &= rest - 1) letters += 1;
  return letters;
}
