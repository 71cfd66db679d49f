import { expect, test } from "vitest";
import { paperFormOf } from "./paper-form";

test("a pen draws lines and numbers boxes", () => {
  expect(paperFormOf("matching", {})).toBe("Draw a line from each item to its match.");
  expect(paperFormOf("ordering", {})).toBe("Number the boxes in order: 1 is first.");
});

test("nobody is asked to type on paper", () => {
  expect(paperFormOf("numeric", { asksUnit: false })).toBe("Write a number.");
  expect(paperFormOf("numeric", { asksUnit: true })).toBe("Write a number and its unit.");
});

test("what needs no keyboard stands on paper as on the screen", () => {
  expect(paperFormOf("multiple-choice", {})).toBe("Select one answer.");
});
