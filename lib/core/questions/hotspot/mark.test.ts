import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { seededOrder } from "@/lib/core/kernel/seeded-order";
import { hotspot } from "./index";
import { mark } from "./mark";
import type { Content, Response } from "./schema";

const place = (id: string, y: number, shape: "box" | "oval") => ({
  id,
  area: { x: 1_000, y, width: 2_000, height: 1_000 },
  shape,
  text: `Spot ${id}`,
});
/** From the bottom of the picture to its top. */
const places = [place("c", 6_000, "box"), place("b", 3_000, "oval"), place("a", 0, "box")];
const content = (count: number): Content => ({ v: 2, places, count, outlined: false });
const points = (...pairs: readonly (readonly [number, number])[]): Response => ({
  v: 1,
  points: pairs.map(([x, y]) => ({ x, y })),
});
const marked = (right: readonly string[], given: Response, asked = content(right.length)) =>
  mark({ content: asked, key: { v: 1, places: [...right] }, response: given, maxPoints: 2 });

test.each([
  [["a"], points([2_000, 500]), 2, "correct"],
  [["a"], points([1_000, 0]), 2, "correct"],
  [["a"], points([2_000, 3_500]), 0, "incorrect"],
  [["a"], points([9_000, 9_000]), 0, "incorrect"],
  [["a"], points(), 0, "incorrect"],
  [["b"], points([2_000, 3_500]), 2, "correct"],
  [["b"], points([1_010, 3_010]), 0, "incorrect"],
  [["a", "c"], points([2_000, 6_500], [2_000, 500]), 2, "correct"],
  [["a", "c"], points([2_000, 500], [2_000, 3_500]), 1, "partial"],
  [["a", "c"], points([2_000, 500], [1_500, 400]), 1, "partial"],
  [["a", "c"], points([2_000, 500]), 1, "partial"],
] as const)("with %j right, %j earns %s: %s", (right, given, earned, outcome) => {
  expect(marked(right, given)).toMatchObject({ points: earned, outcome });
});

test("each right place is a part, and the answer in words says what was marked", () => {
  const { parts, normalised } = marked(["a", "c"], points([2_000, 500], [8_040, 9_960]));
  expect(parts.map(({ id, note }) => [id, note])).toEqual([
    ["a", "Found."],
    ["c", "Not marked."],
  ]);
  expect(normalised).toBe("Spot a; a spot beside the places (80 % across, 100 % down)");
});

test("more marks than are asked for, or a key with a place that is not there, is an error and no zero", () => {
  expect(() => marked(["a"], points([0, 0], [1, 1]))).toThrow(AppError);
  expect(() => marked(["zz"], points([0, 0]))).toThrow(AppError);
});

test("places stand as they lie in the picture, so that the list does not tell which are right", () => {
  const shown = hotspot.present(content(1), seededOrder("Ada"));
  expect(shown.places.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("a place with corners is found in it and on its edge, and missed in the box around it", () => {
  const corners = [
    { x: 5_000, y: 0 },
    { x: 9_000, y: 0 },
    { x: 5_000, y: 4_000 },
  ];
  const asked: Content = {
    ...content(1),
    places: [...places, { id: "t", text: "Spot t", shape: "polygon", corners }],
  };
  const earned = ([x, y]: readonly [number, number]) => marked(["t"], points([x, y]), asked).points;
  const inside = [
    [6_000, 1_000],
    [7_000, 2_000],
    [5_000, 4_000],
    [8_000, 0],
  ] as const;
  expect(inside.map(earned)).toEqual([2, 2, 2, 2]);
  const outside = [
    [7_001, 2_000],
    [8_900, 3_900],
    [4_999, 1_000],
  ] as const;
  expect(outside.map(earned)).toEqual([0, 0, 0]);
  expect(marked(["t"], points([6_000, 1_000]), asked).normalised).toBe("Spot t");
});
