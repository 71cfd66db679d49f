import { expect, test } from "vitest";
import type { Typing } from "./program-typing";
import { newLine, shifted, stepBack } from "./program-typing";

/** "|" is the cursor, or each end of the selection. */
function typing(marked: string): Typing {
  const start = marked.indexOf("|");
  const last = marked.lastIndexOf("|");
  const end = last === start ? start : last - 1;
  return { text: marked.replaceAll("|", ""), start, end };
}
function shown({ text, start, end }: Typing): string {
  const cut = `${text.slice(0, start)}|${text.slice(start, end)}`;
  return end === start ? cut + text.slice(end) : `${cut}|${text.slice(end)}`;
}

test.each([
  ["x = 1|", "x = 1\n|"],
  ["    x = 1|", "    x = 1\n    |"],
  ["if x:|", "if x:\n    |"],
  ["    for i in x:  # each|", "    for i in x:  # each\n        |"],
  ["a|b|c", "a\n|c"],
])("Enter in %j gives %j", (before, after) => {
  expect(shown(newLine(typing(before)))).toBe(after);
});

test.each([
  ["a|b", "in", "    a|b"],
  ["a\n|b\nc|\nd", "in", "a\n    |b\n    c|\nd"],
  ["    a|b", "out", "a|b"],
  ["|    ab", "out", "|ab"],
  ["\ta\n  b|", "out", "\ta\nb|"],
  ["ab|", "out", "ab|"],
] as const)("%j moved %s gives %j", (before, way, after) => {
  expect(shown(shifted(typing(before), way))).toBe(after);
});

test.each([
  ["        |x", "    |x"],
  ["      |x", "    |x"],
  ["  |x", "|x"],
])("Backspace in %j gives %j", (before, after) => {
  const back = stepBack(typing(before));
  expect(back === undefined ? undefined : shown(back)).toBe(after);
});

test.each(["|x", "x |y", "    x|", "|  |x"])("Backspace in %j is an ordinary one", (before) => {
  expect(stepBack(typing(before))).toBeUndefined();
});
