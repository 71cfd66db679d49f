import { expect, test } from "vitest";
import { samples } from "./samples";
import { summarise } from "./summarise";

test("a class is told by the length of its programs, and the solution by name", () => {
  const { content, key } = samples.example;
  const sources = [
    key.solution,
    "print(1)\n\nprint(2)",
    "x = 1",
    "a\n".repeat(7),
    "",
    content.starter,
  ];
  const responses = sources.map((source) => ({ v: 1 as const, source }));
  expect(summarise(content, key, responses)).toEqual({
    rows: [
      { label: "1 to 5 lines", count: 2, isKey: false },
      { label: "As in the solution", count: 1, isKey: true },
      { label: "6 to 10 lines", count: 1, isKey: false },
    ],
    unanswered: 2,
  });
});
