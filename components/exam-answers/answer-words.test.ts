import { expect, it } from "vitest";
import { standingInWords } from "./answer-words";

it.each([
  [{ questions: 1, waiting: 0, needed: 0 }, "1 of 1 model answer accepted."],
  [
    { questions: 3, waiting: 1, needed: 1 },
    "2 of 3 model answers accepted. The exam cannot be launched until one more is accepted.",
  ],
  [
    { questions: 3, waiting: 3, needed: 2 },
    "0 of 3 model answers accepted. The exam cannot be launched until 2 more are accepted; the other may be left out.",
  ],
  [
    { questions: 2, waiting: 2, needed: 0 },
    "0 of 2 model answers accepted. The exam can be launched all the same.",
  ],
])("says what is accepted, and what the launch waits for", (standing, words) => {
  expect(standingInWords(standing)).toBe(words);
});
