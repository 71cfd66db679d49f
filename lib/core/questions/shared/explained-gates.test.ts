import { expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { explainsGate, inputsShown } from "./explained-gates";

const said = (kind: Block["kind"], text: string): Block => ({ address: "1", kind, text });

it.each([
  ["a meaning", "AND – output is 1 only if both inputs are 1", true],
  ["a sentence", "The AND gate gives 1 when both inputs are 1.", true],
  ["an example with its result", "1 AND 0 = 0", true],
  ["a name", "P = AND (flat back), Q = OR (pointy front)", false],
  ["a list of names", "Logic gates: AND, OR and NOT.", false],
  ["a task for those who are ready", "Extension: AND gives 1 when? Look it up.", false],
])("what counts as explaining a gate: %s", (_, text, isExplained) => {
  const block = said("paragraph", text);
  expect(explainsGate("AND", [block], [block])).toBe(isExplained);
});

it("a heading with a gate explains it where the text under it says what comes out", () => {
  const heading = said("heading", "The OR gate");
  const below = said("paragraph", "The output is 1 if at least one input is 1.");
  expect(explainsGate("OR", [heading], [heading, below])).toBe(true);
  expect(explainsGate("OR", [heading], [heading, said("paragraph", "Draw its symbol.")])).toBe(
    false,
  );
});

it("a table explains the gates at the head of columns that are filled in", () => {
  const filled: Block = {
    ...said("table", ""),
    rows: [
      ["A", "B", "A AND B"],
      ["0", "0", "0"],
      ["0", "1", "0"],
      ["1", "0", "0"],
      ["1", "1", "1"],
    ],
  };
  const empty = {
    ...filled,
    rows: (filled.rows ?? []).map(([a = "", b = ""], at) => [a, b, at === 0 ? "A AND B" : ""]),
  };
  expect(explainsGate("AND", [filled], [filled])).toBe(true);
  expect(explainsGate("AND", [empty], [empty])).toBe(false);
  expect(inputsShown(filled)).toBe(2);
});

it("is kept busy by no sentence without end", () => {
  const endless = said("paragraph", `output 1: ${"A AND ".repeat(20_000)}`);
  expect(explainsGate("AND", [endless], [endless])).toBe(false);
});
