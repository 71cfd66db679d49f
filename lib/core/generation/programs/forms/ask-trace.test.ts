import { expect, it } from "vitest";
import { codeLines, writtenLines } from "../code-lines";
import type { WholeProgram } from "../lesson-program";
import { askTrace } from "./ask-trace";

const suits = (code: string) => {
  const program: WholeProgram = {
    ...codeLines(writtenLines(code, "a")),
    program: code,
    written: [],
    section: undefined,
    around: "",
    beside: "",
    tables: [],
    inputs: [],
    printed: "12",
    traced: { ended: "finished", output: "12", screen: "12" },
  };
  return askTrace.suits(program);
};

it("a table is asked for where a loop changes a variable", () => {
  expect(
    suits("total = 0\nfor n in range(4):\n    total = total + n\nprint(total)"),
  ).toBeGreaterThan(0);
});

it("no table is asked for where its rows would tell which branch of an if ran", () => {
  expect(suits("score = 45\nif score > 40:\n    score = score + 10\nprint(score)")).toBe(0);
  expect(
    suits("total = 0\nfor n in range(4):\n    if n > 1:\n        total = total + n\nprint(total)"),
  ).toBe(0);
});
