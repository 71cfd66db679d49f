import { expect, test } from "vitest";
import { authorsDescription } from "./picture-description";

test.each([
  ["A cartoon duck\n\nDescription automatically generated", "A cartoon duck"],
  ["A graph Description automatically generated with low confidence", "A graph"],
  ["A diagram of a cell\n\nAI-generated content may be incorrect.", "A diagram of a cell"],
  ["  A router and a switch ", "A router and a switch"],
])("%j is read as %j", (alt, read) => {
  expect(authorsDescription(alt)).toBe(read);
});
