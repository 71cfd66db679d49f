import { lettered, letterOf } from "../shared/lettered";
import type { Content, Key } from "./schema";

/**
 * Content and key from texts in their right order, all different; inner lists are ties. The items come out
 * shuffled, and never nearly in the right order by chance: one move must not be enough.
 */
export function orderingOf(groups: readonly (readonly string[])[]): { content: Content; key: Key } {
  const right = groups.flat();
  const shuffled = lettered(right, "items");
  const items = isNearlyRight(shuffled, right) ? relettered(everyOther(right)) : shuffled;
  return {
    content: { v: 1, items },
    key: {
      v: 1,
      groups: groups.map((group) => group.map((text) => letterOf(items, text))),
      rule: "longest-increasing",
    },
  };
}

/** More than a third of the neighbours stand as they will in the end. */
function isNearlyRight(items: Content["items"], right: readonly string[]): boolean {
  const places = items.map(({ text }) => right.indexOf(text));
  const inTurn = places.slice(1).filter((place, index) => place === (places[index] ?? 0) + 1);
  return inTurn.length * 3 > right.length - 1;
}

/** "b d a c e": no two neighbours stand as they will in the end; of two, the second comes first. */
function everyOther(right: readonly string[]): string[] {
  return [
    ...right.filter((_, place) => place % 2 === 1),
    ...right.filter((_, place) => place % 2 === 0),
  ];
}

function relettered(texts: readonly string[]): Content["items"] {
  return texts.map((text, index) => ({ id: String.fromCharCode(97 + index), text }));
}
