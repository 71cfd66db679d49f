import fc from "fast-check";
import { expect, it } from "vitest";
import type { Place } from "./place";
import { hashOf, placeOf, START, withoutGoingBack } from "./place";

const place = fc.oneof(
  fc.constantFrom("start", "review", "break", "hand-in").map((screen) => ({ screen }) as Place),
  fc.integer({ min: 1, max: 40 }).map((number): Place => ({ screen: "question", number })),
);

it("comes back to the same place after a reload", () => {
  fc.assert(
    fc.property(place, (p) => {
      expect(placeOf(hashOf(p), 40)).toEqual(p);
    }),
  );
});

it("starts at the start for an address it does not know", () => {
  for (const hash of ["", "#", "#question-0", "#question-41", "#question-x", "#<script>"]) {
    expect(placeOf(hash, 40)).toEqual(START);
  }
});

it("does not let the back button reopen a question that is closed", () => {
  expect(withoutGoingBack({ screen: "question", number: 2 }, 5)).toEqual({
    screen: "question",
    number: 5,
  });
  expect(withoutGoingBack({ screen: "question", number: 6 }, 5)).toEqual({
    screen: "question",
    number: 6,
  });
  expect(withoutGoingBack({ screen: "review" }, 5)).toEqual({ screen: "question", number: 5 });
});
