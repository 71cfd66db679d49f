import { expect, it } from "vitest";
import type { SpotPlace } from "./draft";
import { draftOf, inShape, newPlace, planIn, reshaped } from "./draft";

const area = { x: 0, y: 0, width: 1_000, height: 1_000 };
const place = (id: string, isRight: boolean): SpotPlace => ({
  id,
  area,
  shape: "oval",
  text: `Spot ${id}`,
  isRight,
});

it("lets pupils mark as many places as are right, and tells none of them which", () => {
  const plan = { places: [place("a", true), place("b", false), place("c", true)], outlined: true };
  const draft = draftOf(plan);
  expect(draft.content.count).toBe(2);
  expect(JSON.stringify(draft.content)).not.toContain("isRight");
  expect(draft.answerKey.places).toEqual(["a", "c"]);
  expect(planIn(draft)).toEqual(plan);
});

it("cannot be saved while no place is right", () => {
  expect(draftOf({ places: [place("a", false)], outlined: false }).answerKey.places).toEqual([]);
});

it("takes the first new place for the right one, and those that are drawn where they are", () => {
  expect([newPlace(0).isRight, newPlace(1).isRight]).toEqual([true, false]);
  expect(newPlace(3, { area })).toMatchObject({ area, shape: "oval" });
  const corners = [
    { x: 0, y: 0 },
    { x: 900, y: 0 },
    { x: 0, y: 900 },
  ];
  expect(newPlace(3, { shape: "polygon", corners })).toMatchObject({ corners, shape: "polygon" });
});

it("turns a place into another shape where it is, and back", () => {
  const box = inShape(place("a", true), { shape: "box", area });
  const cornered = reshaped(box, "polygon");
  expect(cornered).toEqual({
    id: "a",
    text: "Spot a",
    isRight: true,
    shape: "polygon",
    corners: [
      { x: 0, y: 0 },
      { x: 1_000, y: 0 },
      { x: 1_000, y: 1_000 },
      { x: 0, y: 1_000 },
    ],
  });
  expect(reshaped(cornered, "box")).toEqual(box);
  const ring = reshaped(place("a", true), "polygon");
  expect(ring).toMatchObject({ corners: { length: 8 } });
  expect(reshaped(ring, "oval")).toEqual(place("a", true));
});
