import { expect, test } from "vitest";
import type { Content, Response } from "./schema";
import { summarise } from "./summarise";

const place = (id: string, y: number, text: string) => ({
  id,
  area: { x: 0, y, width: 1_000, height: 1_000 },
  shape: "box" as const,
  text,
});
const content: Content = {
  v: 2,
  count: 1,
  outlined: true,
  places: [
    place("a", 0, "the round part"),
    place("b", 2_000, "the outer line"),
    place("c", 4_000, "the oval"),
  ],
};
const at = (...ys: number[]): Response => ({ v: 1, points: ys.map((y) => ({ x: 500, y })) });
const rowsOf = (asked: Content, right: string, responses: readonly Response[]) =>
  summarise(asked, { v: 1, places: [right] }, responses).rows.map(({ label, count, isKey }) => [
    label,
    count,
    isKey,
  ]);

test("a class page shows which places were marked, and how many marks lie beside them", () => {
  const given = [at(2_100), at(2_900), at(4_500), at(9_000), at()];
  expect(rowsOf(content, "a", given)).toEqual([
    ["the outer line", 2, false],
    ["the oval", 1, false],
    ["Beside the places", 1, false],
    ["the round part", 0, true],
  ]);
  expect(summarise(content, { v: 1, places: ["a"] }, given).unanswered).toBe(1);
});

test("where places lie over each other, a mark counts for the right one, as it is marked", () => {
  const [first, ...rest] = content.places;
  const over = {
    ...content,
    places: [
      { ...(first ?? place("a", 0, "")), area: { x: 0, y: 0, width: 1_000, height: 5_000 } },
      ...rest,
    ],
  };
  expect(rowsOf(over, "c", [at(4_500)])).toEqual([["the oval", 1, true]]);
});
