import { expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { parsonsOf } from "./compose";
import { mark, modelResponse } from "./mark";
import type { Response } from "./schema";

const SUM = "total = 0\nfor n in range(3):\n    total = total + n\nprint(total)";
const OTHER = "while True:";

/** The question about these programs, and an answer written as a program: unknown lines are the wrong ones. */
function question(programs: readonly string[], asksIndent = true) {
  const made = parsonsOf({ language: "python", asksIndent, programs, wrongLines: [OTHER] });
  const answer = (program: string): Response => {
    const free = [...made.content.lines];
    const lines = program.split("\n").map((line) => {
      const code = asksIndent ? line.trim() : line;
      const at = free.findIndex((one) => one.code === code);
      const [found] = free.splice(at, 1);
      const indent = asksIndent ? (/^ */.exec(line)?.[0].length ?? 0) / 4 : 0;
      return { line: found?.id ?? "", indent };
    });
    return { v: 1, lines };
  };
  const points = (program: string, maxPoints = 4) =>
    mark({ ...made, response: answer(program), maxPoints }).points;
  return { ...made, answer, points };
}

test.each([
  ["all right", SUM, 4],
  ["right order, nothing indented", SUM.replace("    ", ""), 3.75],
  [
    "two lines changed places",
    "for n in range(3):\n    total = total + n\ntotal = 0\nprint(total)",
    2.75,
  ],
  ["last line missing", SUM.split("\n").slice(0, 3).join("\n"), 2.75],
  ["back to front", SUM.split("\n").toReversed().join("\n"), 0],
  ["one line alone is in no order", "total = 0", 0],
  ["a line that does not belong costs what a line is worth", `${SUM}\n${OTHER}`, 3],
  ["never below nothing", `${OTHER}\ntotal = 0`, 0],
])("%s", (_, program, points) => expect(question([SUM]).points(program)).toBe(points));

test("any right order earns everything, and the nearest one counts", () => {
  const both = question(["a = 1\nb = 2\nprint(a + b)", "b = 2\na = 1\nprint(a + b)"]);
  expect(both.points("a = 1\nb = 2\nprint(a + b)")).toBe(4);
  expect(both.points("b = 2\na = 1\nprint(a + b)")).toBe(4);
  // Two of three lines in order, all at their depth: half of three marks, two thirds of one.
  expect(both.points("a = 1\nprint(a + b)\nb = 2")).toBe(2.17);
});

test("two lines that say the same may stand for each other", () => {
  const twice = question(["print(x)\nx = x + 1\nprint(x)"]);
  const response = modelResponse(twice.content, twice.key);
  const [a, b, c] = response.lines;
  if (a === undefined || b === undefined || c === undefined) throw new Error("no lines");
  const turned: Response = { v: 1, lines: [c, b, a] };
  expect(mark({ ...twice, response: turned, maxPoints: 2 }).outcome).toBe("correct");
});

test("where nobody indents, order is worth everything", () => {
  const flat = question([SUM], false);
  expect(flat.content.lines.map(({ code }) => code)).toContain("    total = total + n");
  expect(flat.points(SUM)).toBe(4);
  expect(flat.points("total = 0\nfor n in range(3):\nprint(total)")).toBe(2.67);
});

test("says in parts what was earned by order, by indentation, and what it cost", () => {
  const { content, key, answer } = question([SUM]);
  const response = answer(`${SUM.replace("    ", "")}\n${OTHER}`);
  const { parts } = mark({ content, key, response, maxPoints: 4 });
  expect(parts.map(({ id, points, maxPoints }) => [id, points, maxPoints])).toEqual([
    ["order", 3, 3],
    ["indent", 0.75, 1],
    ["adjustment", -1, 0],
  ]);
  expect(parts.map(({ note }) => note)).toEqual([
    "4 of 4 lines are in order.",
    "3 of 4 lines are in order and indented as they should be.",
    "1 line does not belong.",
  ]);
});

test("a line twice, or one that is not there, is an error and no zero", () => {
  const { content, key } = question([SUM]);
  const line = content.lines[0]?.id ?? "";
  for (const lines of [[line, line], ["nobody"]]) {
    const response: Response = { v: 1, lines: lines.map((one) => ({ line: one, indent: 0 })) };
    expect(() => mark({ content, key, response, maxPoints: 4 })).toThrow(AppError);
  }
});
