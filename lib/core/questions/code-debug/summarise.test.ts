import { expect, test } from "vitest";
import { samples } from "./samples";
import { summarise } from "./summarise";

test("a class is told by where it looked for the mistake", () => {
  const { content, key } = samples.example;
  const { program } = content;
  const sources = [
    `${key.fixes[0]}\n`,
    program.replace("range(1", "range(0"),
    program.replace("range(1", "range(2"),
    program.replace("result = 0", "result = 1").replace("return result", "return number"),
    program,
    "",
  ];
  const responses = sources.map((source) => ({ v: 1 as const, source }));
  expect(summarise(content, key, responses)).toEqual({
    rows: [
      { label: "Line 3", count: 2, isKey: false },
      { label: "As in the mended program", count: 1, isKey: true },
      { label: "Line 2, line 5", count: 1, isKey: false },
    ],
    unanswered: 2,
  });
});
