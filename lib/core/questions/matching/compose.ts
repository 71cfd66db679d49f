import type { Lettered } from "../shared/lettered";
import { lettered, letterOf } from "../shared/lettered";
import type { Content, Key } from "./schema";

export interface TextPair {
  readonly left: string;
  readonly right: string;
}

/**
 * Content and key from pairs of texts; each list stands in an order that tells nothing.
 * @param pairs all left texts different, and all right texts and extras different.
 */
export function matchingOf(
  pairs: readonly TextPair[],
  extraRight: readonly string[],
): { content: Content; key: Key } {
  const left = lettered(
    pairs.map((pair) => pair.left.trim()),
    "left",
  );
  const right = notStraightAcross(pairs, left, extraRight);
  const keyed = pairs.map((pair) => ({
    left: letterOf(left, pair.left.trim()),
    right: letterOf(right, pair.right.trim()),
  }));
  return {
    content: { v: 1, left, right },
    key: { v: 1, pairs: keyed.sort((a, b) => (a.left < b.left ? -1 : 1)) },
  };
}

const MOST_ORDERS = 12;

/** The right side in an order in which few partners stand beside each other: going straight across must not be the answer. */
function notStraightAcross(
  pairs: readonly TextPair[],
  left: readonly Lettered[],
  extraRight: readonly string[],
): Lettered[] {
  const texts = [...pairs.map((pair) => pair.right.trim()), ...extraRight];
  const across = (right: readonly Lettered[]) =>
    pairs.filter((pair) => letterOf(left, pair.left.trim()) === letterOf(right, pair.right.trim()))
      .length;
  const orders = Array.from({ length: MOST_ORDERS }, (_, turn) =>
    lettered(texts, turn === 0 ? "right" : `right ${turn}`),
  );
  const [first = [], ...others] = orders;
  if (across(first) * 3 <= pairs.length) return first;
  return others.reduce((best, order) => (across(order) < across(best) ? order : best), first);
}
