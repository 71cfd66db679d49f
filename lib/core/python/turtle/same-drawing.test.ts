import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Drawing, Mark, MarkOf } from "./drawing";
import { drawingSchema, NOTHING_DRAWN } from "./drawing";
import { drawingDifference, isSameDrawing, showsAnything } from "./same-drawing";

const LINES = { looks: false };
const LOOKS = { looks: true };

const drawn = (...marks: Mark[]): Drawing => ({ ...NOTHING_DRAWN, marks });
const line = (
  points: number[],
  rest: { colour?: string; width?: number } = {},
): MarkOf<"line"> => ({
  kind: "line",
  by: 1,
  points,
  colour: "black",
  width: 1,
  ...rest,
});
const dot = (x: number, y: number, size = 5, colour = "black"): Mark => ({
  ...{ kind: "dot", by: 1, x, y, size, colour },
});
const stamp = (heading: number): Mark => ({
  ...{ kind: "stamp", by: 1, x: 0, y: 0, heading, colour: "black" },
});
const text = (words: string): Mark => ({
  ...{ kind: "text", by: 1, x: 0, y: 0, text: words, align: "left", size: 8, colour: "black" },
});
const SQUARE = line([0, 0, 100, 0, 100, 100, 0, 100, 0, 0]);

test.each<[string, Drawing, Drawing]>([
  ["drawn the other way round", drawn(SQUARE), drawn(line([0, 0, 0, 100, 100, 100, 100, 0, 0, 0]))],
  [
    "begun at another corner, in pieces, by several turtles",
    drawn(SQUARE),
    drawn(
      line([100, 100, 0, 100]),
      { ...line([0, 100, 0, 0, 50, 0]), by: 2 },
      line([100, 0, 50, 0]),
      line([100, 0, 100, 100]),
    ),
  ],
  ["a side drawn twice", drawn(SQUARE), drawn(SQUARE, line([20, 0, 80, 0]))],
  ["rounded to whole steps", drawn(line([0, 0, 50, 86.6])), drawn(line([0, 0, 50, 87]))],
  ["in another colour and width", drawn(SQUARE), drawn({ ...SQUARE, colour: "red", width: 5 })],
  ["a dot of another size", drawn(dot(1, 1)), drawn(dot(1, 1, 30, "red"))],
  ["a stamp turned once round", drawn(stamp(0)), drawn(stamp(360))],
])("the same: %s", (_what, a, b) => {
  expect(isSameDrawing(a, b, LINES)).toBe(true);
});

test.each<[string, Drawing, Drawing, "missing" | "extra" | "both"]>([
  ["a side is missing", drawn(SQUARE), drawn(line([0, 0, 100, 0, 100, 100, 0, 100])), "missing"],
  ["a line too many", drawn(SQUARE), drawn(SQUARE, line([0, 0, 100, 100])), "extra"],
  ["a step too long", drawn(line([0, 0, 100, 0])), drawn(line([0, 0, 101, 0])), "extra"],
  ["somewhere else", drawn(SQUARE), drawn(line([0, 0, 100, 0, 100, -100, 0, -100, 0, 0])), "both"],
  [
    "a gap",
    drawn(line([0, 0, 100, 0])),
    drawn(line([0, 0, 48, 0]), line([52, 0, 100, 0])),
    "missing",
  ],
  ["a dot somewhere else", drawn(dot(1, 1)), drawn(dot(1, 3)), "both"],
  ["a dot for a stamp", drawn(dot(0, 0)), drawn(stamp(0)), "both"],
  ["a stamp that looks up", drawn(stamp(0)), drawn(stamp(90)), "both"],
  ["another word", drawn(text("Hi")), drawn(text("Ho")), "both"],
  ["nothing", drawn(SQUARE), NOTHING_DRAWN, "missing"],
])("not the same: %s", (_what, wanted, other, how) => {
  expect(drawingDifference(wanted, other, LINES)).toEqual({
    missing: how !== "extra",
    extra: how !== "missing",
  });
});

test("colours, widths, filled shapes and the background count where they are to", () => {
  const fill: Mark = { kind: "fill", by: 1, points: [0, 0, 100, 0, 100, 100], colour: "red" };
  for (const [a, b] of [
    [drawn(SQUARE), drawn({ ...SQUARE, colour: "red" })],
    [drawn(SQUARE), drawn({ ...SQUARE, width: 3 })],
    [drawn(fill, SQUARE), drawn(SQUARE)],
    [drawn(fill), drawn({ ...fill, colour: "blue" })],
    [drawn(dot(0, 0)), drawn(dot(0, 0, 20))],
    [drawn(SQUARE), { ...drawn(SQUARE), background: "black" }],
  ] as const) {
    expect(isSameDrawing(a, b, LOOKS)).toBe(false);
    expect(isSameDrawing(a, b, LINES)).toBe(true);
    expect(isSameDrawing(a, a, LOOKS)).toBe(true);
  }
  expect(showsAnything(drawn(fill), LOOKS)).toBe(true);
  expect(showsAnything(drawn(fill), LINES)).toBe(false);
});

const step = fc.integer({ min: -300, max: 300 });
const points = fc
  .array(fc.tuple(step, step), { minLength: 2, maxLength: 8 })
  .map((places) => places.flat());
const colour = fc.constantFrom("black", "red", "#123456");
const anyLine = fc
  .record({ points, colour, width: fc.constantFrom(1, 3) })
  .map(({ points: way, ...rest }) => line(way, rest));
const anyMark = fc.oneof(
  { weight: 4, arbitrary: anyLine },
  fc.tuple(step, step).map(([x, y]) => dot(x, y)),
  step.map((heading) => stamp(heading)),
  points.map((way): Mark => ({ kind: "fill", by: 1, points: way, colour: "red" })),
);
const anyDrawing = fc.array(anyMark, { maxLength: 6 }).map((marks) => drawn(...marks));
const how = fc.boolean().map((looks) => ({ looks }));

test("every drawing is one, and the same as itself", () => {
  void fc.assert(
    fc.property(anyDrawing, how, (drawing, counts) => {
      expect(drawingSchema.parse(drawing)).toEqual(drawing);
      return isSameDrawing(drawing, drawing, counts);
    }),
  );
});

test("what one misses is what the other has too much", () => {
  void fc.assert(
    fc.property(anyDrawing, anyDrawing, how, (a, b, counts) => {
      const { missing, extra } = drawingDifference(a, b, counts);
      expect(drawingDifference(b, a, counts)).toEqual({ missing: extra, extra: missing });
    }),
  );
});

test("order, direction, pieces and repetition of lines change nothing", () => {
  void fc.assert(
    fc.property(anyDrawing, how, fc.infiniteStream(fc.nat()), (drawing, counts, chance) => {
      const next = () => Number(chance.next().value);
      const other = drawing.marks
        .flatMap((mark) => (mark.kind === "line" ? piecesOf(mark, next) : [mark]))
        .map((mark) => ({ mark, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ mark }) => mark);
      return isSameDrawing(drawing, drawn(...other), counts);
    }),
  );
});

test("a line that goes where nothing was is seen", () => {
  void fc.assert(
    fc.property(anyDrawing, how, (drawing, counts) => {
      const more = drawn(...drawing.marks, line([400, 400, 420, 400]));
      expect(drawingDifference(drawing, more, counts)).toEqual({ missing: false, extra: true });
    }),
  );
});

/** The same line in pieces, some of them backwards and some cut in two. */
function piecesOf(mark: Extract<Mark, { kind: "line" }>, next: () => number): Mark[] {
  const pieces: Mark[] = [];
  for (let at = 0; at + 3 < mark.points.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = mark.points.slice(at, at + 4);
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    const cut = next() % 2 === 0;
    const ways = cut
      ? [
          [x, y, x1, y1],
          [x, y, x2, y2],
        ]
      : [[x2, y2, x1, y1]];
    pieces.push(...ways.map((way) => ({ ...mark, points: way })));
  }
  return pieces;
}
