import { lettered, letterOf } from "../shared/lettered";
import type { Content, Key } from "./schema";

/**
 * Content and key from texts in their right order, all different; inner lists are ties. The items come out
 * shuffled, and never in the right order by chance.
 */
export function orderingOf(groups: readonly (readonly string[])[]): { content: Content; key: Key } {
  const right = groups.flat();
  const shuffled = lettered(right, "items");
  const byChance = shuffled.every(({ text }, index) => text === right[index]);
  const items = byChance ? relettered(shuffled.map(({ text }) => text).reverse()) : shuffled;
  return {
    content: { v: 1, items },
    key: {
      v: 1,
      groups: groups.map((group) => group.map((text) => letterOf(items, text))),
      rule: "longest-increasing",
    },
  };
}

function relettered(texts: readonly string[]): Content["items"] {
  return texts.map((text, index) => ({ id: String.fromCharCode(97 + index), text }));
}
