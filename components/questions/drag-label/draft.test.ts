import { expect, it } from "vitest";
import { draftOf, newPlace, planIn } from "./draft";

const area = { x: 0, y: 0, width: 1_000, height: 1_000 };
const places = [
  { id: "p", area, text: "top", label: { id: "z", text: "Lens" } },
  { id: "q", area: { ...area, y: 5_000 }, text: "low", label: { id: "a", text: "Iris" } },
];
const spare = [{ id: "m", text: "Pupil" }];

it("stores the labels in an order that tells nothing, and shows each with its place", () => {
  const draft = draftOf({ places, spare });
  expect(draft.content.labels.map(({ id }) => id)).toEqual(["a", "m", "z"]);
  expect(planIn(draft)).toEqual({ places, spare });
});

it("takes the label with a place that is taken out", () => {
  const { content, answerKey } = draftOf({ places: places.slice(1), spare });
  expect(content.labels.map(({ id }) => id)).toEqual(["a", "m"]);
  expect(answerKey.placements).toEqual([{ zone: "q", label: "a" }]);
});

it("puts new places where none is yet, or where they were drawn", () => {
  expect(newPlace(0).area).not.toEqual(newPlace(1).area);
  expect(newPlace(0, area).area).toEqual(area);
});
