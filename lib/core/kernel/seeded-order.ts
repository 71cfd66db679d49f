import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Orders things the same way for the same seed, everywhere and for ever. */
export interface SeededOrder {
  /** A Fisher–Yates shuffle of a copy; `salt` keeps two lists of one question from sharing an order. */
  shuffle<T>(items: readonly T[], salt: string): T[];
}

/** @param seed any text: an attempt's seed, or (exam, date, pupil, session) joined. */
export function seededOrder(seed: string): SeededOrder {
  return {
    shuffle(items, salt) {
      const generator = xoroshiro128plus(fnv1a(`${seed}\u0000${salt}`));
      const result = [...items];
      for (let last = result.length - 1; last > 0; last--) {
        const pick = uniformInt(generator, 0, last);
        const [a, b] = [result[last], result[pick]];
        if (a === undefined || b === undefined) continue;
        result[last] = b;
        result[pick] = a;
      }
      return result;
    },
  };
}

/** Leaves everything in the author's order. */
export const AUTHOR_ORDER: SeededOrder = { shuffle: (items) => [...items] };

/** FNV-1a, 32 bits (Fowler, Noll and Vo): turns a seed text into a seed number. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return hash | 0;
}
