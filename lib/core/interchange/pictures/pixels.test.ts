import * as fc from "fast-check";
import { expect, test } from "vitest";
import { area, outlineOn } from "@/lib/core/questions/shared/samples";
import { fittedSize, pixelsOf, placeOf } from "./pixels";

const size = fc.record({
  width: fc.integer({ min: 2, max: 2_000 }),
  height: fc.integer({ min: 2, max: 2_000 }),
});

test("a place in whole pixels comes back as the same pixels, inside its picture", () => {
  void fc.assert(
    fc.property(area, fc.constantFrom("box", "oval"), size, (one, shape, picture) => {
      const pixels = pixelsOf({ area: one, shape }, picture);
      const back = placeOf(pixels.shape, pixels.coords, picture);
      if (back === undefined) throw new Error("no place");
      expect(back.place.shape).toBe(shape);
      expect(pixelsOf(back.place, picture)).toEqual(pixels);
    }),
  );
});

test("so does one with corners, and where a picture is too small for them, the box around them", () => {
  void fc.assert(
    fc.property(outlineOn(400), size, (corners, picture) => {
      const pixels = pixelsOf({ shape: "polygon", corners }, picture);
      const back = placeOf(pixels.shape, pixels.coords, picture);
      if (back === undefined) throw new Error("no place");
      expect(back.isRough).toBe(false);
      expect(back.place.shape).toBe(pixels.shape === "poly" ? "polygon" : "box");
      expect(pixelsOf(back.place, picture)).toEqual(pixels);
    }),
  );
});

const PICTURE = { width: 100, height: 50 };

test("an outline is kept corner by corner, without the one that closes it", () => {
  const corners = [
    { x: 1000, y: 2000 },
    { x: 3000, y: 2000 },
    { x: 2000, y: 8000 },
  ];
  const kept = { place: { shape: "polygon", corners }, isRough: false };
  expect(placeOf("poly", [10, 10, 30, 10, 20, 40], PICTURE)).toEqual(kept);
  expect(placeOf("poly", [10, 10, 30, 10, 20, 40, 10, 10], PICTURE)).toEqual(kept);
});

test.each([
  ["crosses itself", [10, 10, 30, 40, 30, 10, 10, 40]],
  ["encloses nothing", [10, 10, 20, 25, 30, 40]],
])("one that %s becomes the box around it", (_what, coords) => {
  const place = placeOf("poly", coords, PICTURE);
  expect(place).toMatchObject({ place: { shape: "box" }, isRough: true });
  expect(place?.place).toMatchObject({ area: { x: 1000, y: 2000 } });
});

test("of more corners than a place has, those stay that tell most", () => {
  const along = Array.from({ length: 60 }, (_, index) => [index, 10]);
  const coords = [...along, [59, 40], [0, 40]].flat();
  expect(placeOf("poly", coords, PICTURE)).toMatchObject({
    place: { shape: "polygon", corners: { length: 40 } },
    isRough: true,
  });
  const many = Array.from({ length: 40_000 }, (_, index) => [
    500 + 400 * Math.cos(index / 6_400),
    500 + 400 * Math.sin(index / 6_400),
  ]);
  const ring = placeOf("poly", many.flat(), { width: 1_000, height: 1_000 });
  expect(ring).toMatchObject({ place: { shape: "polygon" }, isRough: true });
});

test("what is no shape is none", () => {
  expect(placeOf("rect", [1, 2], PICTURE)).toBeUndefined();
  expect(placeOf("circle", [1, Number.NaN, 2], PICTURE)).toBeUndefined();
  expect(placeOf("poly", [1, 2, 3, 4], PICTURE)).toBeUndefined();
  // A circle that leaves the picture is kept as far as it lies in it.
  const { place } = placeOf("circle", [0, 0, 10], PICTURE) ?? {};
  expect(place).toEqual({ shape: "oval", area: { x: 0, y: 0, width: 1000, height: 2000 } });
});

test("a picture fits into its box and is never made larger", () => {
  expect(fittedSize({ width: 1200, height: 400 }, { width: 600, height: 400 })).toEqual({
    width: 600,
    height: 200,
  });
  expect(fittedSize({ width: 20, height: 10 }, { width: 600, height: 400 })).toEqual({
    width: 20,
    height: 10,
  });
});

test("an outline that lacks a number is given no corner of our own", () => {
  expect(placeOf("poly", [10, 10, 50, 10, 50, 50], PICTURE)?.place.shape).toBe("polygon");
  expect(placeOf("poly", [10, 10, 50, 10, 50, 50, 30], PICTURE)).toBeUndefined();
});
