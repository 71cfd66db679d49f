import { expect, it } from "vitest";
import { draftOf, newPlace, planIn } from "./draft";

const area = { x: 0, y: 0, width: 1_000, height: 1_000 };
const place = (id: string, isRight: boolean) => ({
  id,
  area,
  shape: "oval" as const,
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
  expect(newPlace(3, area).area).toEqual(area);
});
