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
  const right = lettered([...pairs.map((pair) => pair.right.trim()), ...extraRight], "right");
  const keyed = pairs.map((pair) => ({
    left: letterOf(left, pair.left.trim()),
    right: letterOf(right, pair.right.trim()),
  }));
  return {
    content: { v: 1, left, right },
    key: { v: 1, pairs: keyed.sort((a, b) => (a.left < b.left ? -1 : 1)) },
  };
}
