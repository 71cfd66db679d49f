import { expect, it } from "vitest";
import { draftOf, itemsIn } from "./draft";

const groups = [
  { id: "g1", text: "Input" },
  { id: "g2", text: "Output" },
];
const items = [
  { id: "z", text: "mouse", group: "g1" },
  { id: "a", text: "printer", group: "g2" },
  { id: "m", text: "keyboard", group: "g1" },
];

it("stores the items in an order that tells nothing, and shows them as they were typed", () => {
  const draft = draftOf(groups, items);
  expect(draft.content.items.map(({ id }) => id)).toEqual(["a", "m", "z"]);
  expect(itemsIn(draft)).toEqual(items);
});

it("leaves no item in a group that was taken out", () => {
  const { answerKey } = draftOf(groups.slice(1), items);
  expect(answerKey.placements.map(({ group }) => group)).toEqual(["g2", "g2", "g2"]);
});
