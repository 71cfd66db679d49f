import { expect, test } from "vitest";
import { parsonsOf } from "./compose";
import { modelResponse } from "./mark";
import { summarise } from "./summarise";

test("a class page shows the programs that were built, and the right one", () => {
  const { content, key } = parsonsOf({
    language: "python",
    asksIndent: true,
    programs: ["if wet:\n    print('coat')"],
    wrongLines: [],
  });
  const right = modelResponse(content, key);
  const flat = { ...right, lines: right.lines.map(({ line }) => ({ line, indent: 0 })) };
  const { rows, unanswered } = summarise(content, key, [flat, flat, { v: 1, lines: [] }]);
  expect(unanswered).toBe(1);
  expect(rows.map(({ label, count, isKey }) => [label, count, isKey])).toEqual([
    ["if wet: → print('coat')", 2, false],
    ["if wet: → › print('coat')", 0, true],
  ]);
});
