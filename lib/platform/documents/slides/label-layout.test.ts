import fc from "fast-check";
import { expect, test } from "vitest";
import { areaSchema, doOverlap, WHOLE } from "@/lib/core/kernel/picture-area";
import { parseXml } from "../xml";
import { layOutLabels } from "./label-layout";
import type { Pointer } from "./pointers";

const PICTURE = { x: 300, y: 100, width: 400, height: 300 };
const picture = { shape: parseXml("<pic/>"), box: PICTURE };
const number = (min: number, max: number) => fc.integer({ min, max });
const pointer = fc.record({
  box: fc.record({
    x: number(0, 900),
    y: number(0, 450),
    width: number(20, 200),
    height: number(10, 40),
  }),
  to: fc.record({ x: number(300, 700), y: number(100, 400) }),
});
const pointers = fc
  .array(pointer, { minLength: 3, maxLength: 8 })
  .map((all): Pointer[] => all.map((one, at) => ({ ...one, text: `Part ${at}`, picture })));

test("labels have rooms of one size, inside the picture, apart from each other and from what they name", () => {
  fc.assert(
    fc.property(pointers, (given) => {
      const made = layOutLabels(PICTURE, given);
      for (const [at, { area, point, from }] of (made?.labels ?? []).entries()) {
        for (const value of [area.x, area.y, point.x, point.y, from.x, from.y])
          expect(value >= 0 && value <= WHOLE).toBe(true);
        expect(area.x + area.width).toBeLessThanOrEqual(WHOLE);
        expect(area.y + area.height).toBeLessThanOrEqual(WHOLE);
        // Rounded to a ten-thousandth each, two sides may differ by one.
        expect(Math.abs(area.width - (made?.labels[0]?.area.width ?? 0))).toBeLessThanOrEqual(1);
        for (const other of made?.labels.slice(0, at) ?? [])
          expect(
            doOverlap(
              { ...other.area, width: other.area.width - 1, height: other.area.height - 1 },
              area,
            ),
          ).toBe(false);
      }
    }),
  );
});

test("every layout is one that a document may hold, however long a picture is and wherever lines end", () => {
  const measure = fc.integer({ min: 1, max: 20_000 });
  const anywhere = fc.record({
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  // Lines often end on one and the same point.
  const ends = fc.array(fc.oneof(fc.constant({ x: 0.5, y: 0.5 }), anywhere), {
    minLength: 3,
    maxLength: 8,
  });
  fc.assert(
    fc.property(
      measure,
      measure,
      ends,
      fc.array(anywhere, { minLength: 8, maxLength: 8 }),
      (width, height, to, at) => {
        const box = { x: 0, y: 0, width, height };
        const given = to.map(
          (end, index): Pointer => ({
            text: `Part ${index}`,
            box: {
              x: ((at[index]?.x ?? 0) * 3 - 1) * width,
              y: ((at[index]?.y ?? 0) * 3 - 1) * height,
              width: 3,
              height: 2,
            },
            to: { x: end.x * width, y: end.y * height },
            picture: { ...picture, box },
          }),
        );
        for (const { area, spot } of layOutLabels(box, given)?.labels ?? []) {
          expect(areaSchema.safeParse(area).success).toBe(true);
          expect(areaSchema.safeParse(spot).success).toBe(true);
        }
      },
    ),
  );
});

test("labels well apart always find room", () => {
  const column = (x: number, count: number): Pointer[] =>
    Array.from({ length: count }, (_, at) => ({
      text: `${x} ${at}`,
      box: { x, y: 100 + at * 90, width: 150, height: 30 },
      to: { x: x < 300 ? 350 + at : 650 - at, y: 150 + at * 60 },
      picture,
    }));
  const made = layOutLabels(PICTURE, [...column(100, 4), ...column(750, 4)]);
  expect(made?.labels).toHaveLength(8);
});
