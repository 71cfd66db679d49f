import { expect, test } from "vitest";
import { parsonsOf, writtenIn } from "./compose";

const SUM = "total = 0\nfor n in range(3):\n    total = total + n\nprint(total)";
const written = {
  language: "python" as const,
  asksIndent: true,
  programs: [SUM, "x = 1\nx = 1\nprint(x)"],
  wrongLines: ["while True:"],
};

test("what a teacher wrote comes back as it was", () => {
  for (const asksIndent of [true, false]) {
    const { content, key } = parsonsOf({ ...written, asksIndent });
    expect(writtenIn(content, key)).toEqual({ ...written, asksIndent });
  }
});

test("two right orders share their lines, and a line said twice is there twice", () => {
  const { content } = parsonsOf({ ...written, programs: ["a\nb\na", "b\na\na"], wrongLines: [] });
  expect(content.lines.map(({ code }) => code).sort()).toEqual(["a", "a", "b"]);
});

test("sorted by their ids the lines never stand in the right order", () => {
  for (let count = 2; count <= 9; count += 1) {
    const program = Array.from({ length: count }, (_, at) => `line${at} = ${count}`).join("\n");
    const { content, key } = parsonsOf({ ...written, programs: [program], wrongLines: [] });
    const right = key.solutions[0]?.map(({ line }) => line);
    expect(content.lines.map(({ id }) => id)).not.toEqual(right);
    expect(new Set(right).size).toBe(count);
  }
});
