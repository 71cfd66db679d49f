import { lettered, letterOf } from "../shared/lettered";
import type { Content, Key } from "./schema";

export interface NamedGroup {
  readonly name: string;
  readonly items: readonly string[];
}

/**
 * Content and key from groups of texts; the items stand in an order that tells nothing.
 * @param groups all names different, and all items different.
 */
export function categoriseOf(groups: readonly NamedGroup[]): { content: Content; key: Key } {
  const sorted = groups.flatMap(({ name, items }) =>
    items.map((item) => ({ name: name.trim(), text: item.trim() })),
  );
  const names = groups.map(({ name }) => name.trim());
  const headings = lettered(names, "groups");
  const items = lettered(
    sorted.map(({ text }) => text),
    "items",
  );
  const placements = sorted.map(({ name, text }) => ({
    item: letterOf(items, text),
    group: letterOf(headings, name),
  }));
  return {
    content: { v: 1, groups: names.map((text) => ({ id: letterOf(headings, text), text })), items },
    key: { v: 1, placements: placements.sort((a, b) => (a.item < b.item ? -1 : 1)) },
  };
}
