import { expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { joinedPrograms } from "./join-programs";

/** A paragraph for each line, as a teacher types them. */
function joined(...lines: readonly string[]) {
  const blocks = lines.map(
    (line, index): Block => ({
      address: `Loops, paragraph ${index + 1}`,
      kind: "paragraph",
      text: line.trim(),
    }),
  );
  const written = new Map(blocks.map((block, at) => [block, lines[at] ?? ""]));
  return joinedPrograms(blocks, (block) => written.get(block)).map(({ address, kind, text }) => [
    address,
    kind,
    text,
  ]);
}

it("lines of a program in the letters of the text become one block, with their levels", () => {
  expect(joined("Look at this:", "for i in range(3):", "    print(i)", "It counts.")).toEqual([
    ["Loops, paragraph 1", "paragraph", "Look at this:"],
    ["Loops, paragraph 2", "code", "for i in range(3):\n    print(i)"],
    ["Loops, paragraph 4", "paragraph", "It counts."],
  ]);
});

it.each([
  ["one line alone", ["print(“Hello”)"]],
  ["sums without a program", ["a = 5", "b = a + 2"]],
  ["sentences", ["For each item, write a line.", "while you wait: read"]],
])("%s stays as it is", (_, lines) => {
  expect(joined(...lines).every(([, kind]) => kind === "paragraph")).toBe(true);
});
