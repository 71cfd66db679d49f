import { expect, test } from "vitest";
import type { Drawing, Mark } from "./drawing";
import { MOST_STEPS, NOTHING_DRAWN } from "./drawing";
import { frameOf } from "./drawing-frame";
import { drawingInWords } from "./drawing-in-words";
import { withPiece } from "./drawn-piece";

const SQUARE: Mark = {
  kind: "line",
  by: 1,
  points: [0, 0, 100, 0, 100, -100, 0, -100, 0, 0],
  colour: "black",
  width: 1,
};
const square: Drawing = { ...NOTHING_DRAWN, marks: [SQUARE], lines: 4, turns: 4 };

test("a drawing is told by what was done, its size and its colours", () => {
  expect(drawingInWords(square)).toBe(
    "The turtle drew 4 lines and turned 4 times. It is 100 steps wide and 100 steps high.",
  );
  expect(drawingInWords(NOTHING_DRAWN)).toBe("The turtle drew nothing.");
  const at = { by: 1, x: 0, y: 0 };
  const words: Mark = { kind: "text", ...at, text: "Hi", align: "left", size: 8, colour: "blue" };
  const rich: Drawing = {
    ...square,
    marks: [
      { kind: "fill", by: 1, points: [0, 0, 100, 0, 100, -100], colour: "red" },
      SQUARE,
      { kind: "dot", ...at, size: 5, colour: "black" },
      words,
    ],
    lines: 1,
    curves: 2,
    turns: 1,
    background: "lightblue",
  };
  expect(drawingInWords(rich)).toMatch(
    /^The turtle drew 1 line, 2 curves and 1 dot, filled 1 shape, wrote “Hi” and turned 1 time\./,
  );
  expect(drawingInWords(rich)).toMatch(
    /Colours: red, black and blue\. The background is lightblue\.$/,
  );
});

test("what is shown holds all that was drawn, and two drawings at one scale", () => {
  const far: Mark = { ...SQUARE, points: [300, 300, 500, 300] };
  const { left, top, width, height } = frameOf([square, { ...square, marks: [far] }]);
  expect(left).toBeLessThan(0);
  expect(top).toBeLessThan(-300);
  expect(left + width).toBeGreaterThan(500);
  expect(top + height).toBeGreaterThan(100);
  expect(frameOf([NOTHING_DRAWN])).toEqual({ left: -80, top: -80, width: 160, height: 160 });
});

test("pieces make a drawing; what a turtle cleared is gone, and no more is held than fits", () => {
  const piece = { ...square, gone: [] };
  const both = withPiece(square, { ...piece, marks: [{ ...SQUARE, by: 2 }], lines: 8 });
  expect(both).toMatchObject({ lines: 8, marks: [{ by: 1 }, { by: 2 }] });
  expect(withPiece(both, { ...piece, gone: [1], marks: [] }).marks).toEqual([{ ...SQUARE, by: 2 }]);
  const dots = Array.from({ length: MOST_STEPS }, (): Mark => {
    return { kind: "dot", by: 1, x: 0, y: 0, size: 1, colour: "black" };
  });
  expect(withPiece(square, { ...piece, marks: dots }).marks).toEqual([SQUARE]);
});
