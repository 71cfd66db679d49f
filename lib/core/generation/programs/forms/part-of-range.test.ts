import { expect, it } from "vitest";
import { codeTokens } from "../code-tokens";
import { partOfRange } from "./part-of-range";

const partsIn = (line: string) =>
  codeTokens(line)
    .filter(({ kind }) => kind === "number")
    .map((token) => partOfRange(line, token));

it.each([
  ["a countdown", "for n in range(5, 0, -1):", ["start", "stop", "step"]],
  ["from and to", "for n in range(2, 7):", ["start", "stop"]],
  ["a single number", "for n in range(5):", ["stop"]],
  ["a sum in it", "for n in range(len(names) - 1):", ["stop"]],
  ["a call in it", "for n in range(max(1, 2), 9):", ["start", "start", "stop"]],
  ["a number after it", "print(sum(range(3)) + 1)", ["stop", undefined]],
  ["no range at all", "x = 5", [undefined]],
])("the hint to a gap speaks of what stands in it: %s", (_, line, parts) => {
  expect(partsIn(line)).toEqual(parts);
});
