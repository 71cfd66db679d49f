import { expect, test } from "vitest";
import type { Content, Key } from "./schema";
import { summarise } from "./summarise";

const area = { x: 0, y: 0, width: 100, height: 100 };
const content: Content = {
  v: 1,
  zones: [
    { id: "p", area, text: "the round part" },
    { id: "q", area: { ...area, y: 500 }, text: "the outer line" },
  ],
  labels: [
    { id: "n", text: "Nucleus" },
    { id: "w", text: "Wall" },
  ],
};
const placed = (...pairs: string[]): Key => ({
  v: 1,
  placements: pairs.map((pair) => ({ zone: pair.charAt(0), label: pair.charAt(1) })),
});

test("a class page shows what was put in each place, and what is right there", () => {
  const given = [placed("pn", "qw"), placed("pn"), placed("pw"), placed()];
  const { rows, unanswered } = summarise(content, placed("pn", "qw"), given);
  expect(rows.map(({ label, count, isKey }) => [label, count, isKey])).toEqual([
    ["the round part → Nucleus", 2, true],
    ["the outer line → Wall", 1, true],
    ["the round part → Wall", 1, false],
  ]);
  expect(unanswered).toBe(1);
});
