import { expect, test } from "vitest";
import { inRanges } from "./in-ranges";

test.each([
  [[5], "Question 5"],
  [[1, 2], "Questions 1, 2"],
  [[1, 2, 3, 4, 6, 8, 9, 10], "Questions 1–4, 6, 8–10"],
])("%j is “%s”", (places, words) => {
  expect(inRanges(places)).toBe(words);
});
