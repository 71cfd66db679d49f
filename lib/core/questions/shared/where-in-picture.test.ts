import fc from "fast-check";
import { expect, it } from "vitest";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import { whereInPicture, wheresInPicture } from "./where-in-picture";

const coordinate = fc.integer({ min: 0, max: WHOLE });
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 12 });

it("says where a point is as one reads a picture", () => {
  expect(whereInPicture({ x: 0, y: 0 })).toBe("At the top, on the far left");
  expect(whereInPicture({ x: 5_000, y: 5_000 })).toBe("Half-way down, in the middle");
  expect(whereInPicture({ x: WHOLE, y: WHOLE })).toBe("At the bottom, on the far right");
});

it("never calls two points of one picture the same", () => {
  fc.assert(
    fc.property(points, (given) => {
      expect(new Set(wheresInPicture(given)).size).toBe(given.length);
    }),
  );
});
