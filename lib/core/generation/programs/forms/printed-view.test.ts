import { expect, it } from "vitest";
import { viewOf } from "./printed-view";

it.each([
  ["one line as it is", "Hello Sam", "line", "Hello Sam"],
  ["a few lines with commas between them", "1\n2\n3", "lines", "1, 2, 3"],
  ["of many lines the last", "1\n2\n3\n4\n5\n6\n7", "last", "7"],
])("%s", (_, printed, asks, shown) => {
  const view = viewOf(printed);
  expect(view?.asks).toBe(asks);
  expect(view?.show(printed)).toBe(shown);
});

it("lines with commas of their own cannot be told apart, and empty ones not seen", () => {
  expect(viewOf("1, 2\n3")).toBeUndefined();
  expect(viewOf("1\n\n3")?.show("1\n\n3")).toBeUndefined();
});
