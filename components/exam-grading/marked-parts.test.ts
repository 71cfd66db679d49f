import * as fc from "fast-check";
import { expect, test } from "vitest";
import { markedParts } from "./marked-parts";

const shown = (text: string, quotes: readonly string[]) =>
  markedParts(text, quotes)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["Ice is less dense.", ["less dense"], "Ice is [less dense]."],
  ["Ice is less dense.", ["Ice is less", "less dense"], "[Ice is less dense]."],
  ["Ice.", ["water", ""], "Ice."],
  ["Ice.", ["Ice."], "[Ice.]"],
  ["", ["Ice"], ""],
])("of %j the words %j are marked", (text, quotes, expected) => {
  expect(shown(text, quotes)).toBe(expected);
});

test("not a letter is lost or moved", () => {
  void fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, quotes) => {
      expect(
        markedParts(text, quotes)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
