import { expect, test } from "vitest";
import type { Content, Key } from "./schema";
import { summarise } from "./summarise";

const content: Content = {
  v: 1,
  groups: [
    { id: "m", text: "memory" },
    { id: "s", text: "storage" },
  ],
  items: ["RAM", "ROM", "disc"].map((text, index) => ({ id: "abc".charAt(index), text })),
};
/** "am bs": item a in group m, item b in group s. */
const placed = (text: string): Key => ({
  v: 1,
  placements: text
    .split(" ")
    .filter((pair) => pair !== "")
    .map((pair) => ({ item: pair.charAt(0), group: pair.charAt(1) })),
});

test("a class page shows where each item was put, wrong places beside the right ones", () => {
  const given = ["as bm", "as", ""].map(placed);
  const { rows, unanswered } = summarise(content, placed("am bm cs"), given);
  expect(rows.map(({ label, count, isKey }) => [label, count, isKey])).toEqual([
    ["RAM → storage", 2, false],
    ["ROM → memory", 1, true],
    ["RAM → memory", 0, true],
    ["disc → storage", 0, true],
  ]);
  expect(unanswered).toBe(1);
});
