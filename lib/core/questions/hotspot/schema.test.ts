import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { hotspot } from "./index";

const { content } = hotspot;

const box = { id: "a", text: "West", shape: "box", area: { x: 0, y: 0, width: 100, height: 100 } };
const oval = { ...box, id: "b", text: "East", shape: "oval" };
const triangle = {
  id: "c",
  text: "North",
  shape: "polygon",
  corners: [
    { x: 0, y: 0 },
    { x: 5_000, y: 0 },
    { x: 0, y: 5_000 },
  ],
};
const asked = (v: number, ...places: object[]) => ({ v, places, count: 1, outlined: true });

test("what was written before places had corners is read as it was meant", () => {
  expect(content.read(asked(1, box, oval), "The question")).toEqual(asked(2, box, oval));
});

test("a place has a rectangle or corners", () => {
  const now = asked(2, box, oval, triangle);
  expect(content.read(now, "The question")).toEqual(now);
});

/** Which field is wrong, and what is said about it. */
function issuesOf(value: unknown): string[] {
  try {
    content.read(value, "The question");
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
}

test.each([
  [triangle.corners.slice(1), "places.1.corners: A place needs at least three corners."],
  [
    [...triangle.corners, { x: 9_000, y: 0 }],
    "places.1.corners: The outline touches or crosses itself. Move a corner, or change their order.",
  ],
  [
    triangle.corners.map(({ x }) => ({ x, y: x })).concat({ x: 9_000, y: 9_000 }),
    "places.1.corners: The corners lie on one line. Move one of them.",
  ],
])("of %j it is said which field is wrong, and why", (corners, issue) => {
  expect(issuesOf(asked(2, box, { ...triangle, corners }))).toEqual([issue]);
});

test("corners beside the picture, and a shape without what it needs, are refused", () => {
  const outside = { ...triangle, corners: triangle.corners.with(1, { x: 10_001, y: 0 }) };
  expect(issuesOf(asked(2, box, outside))[0]).toContain("places.1.corners.1.x");
  const { corners: _, ...bare } = triangle;
  expect(issuesOf(asked(2, box, bare))[0]).toContain("places.1.corners");
});
