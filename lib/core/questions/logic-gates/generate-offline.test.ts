import { expect, test } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { generateOffline } from "./generate-offline";
import { logicGates } from "./index";
import { lint } from "./lint";
import { bodyText } from "./schema";

const lesson = (...lines: readonly string[]): { blocks: Block[] } => ({
  blocks: lines.map((line, index) => ({
    address: `line ${index + 1}`,
    kind: line.startsWith("# ") ? "heading" : "paragraph",
    text: line.replace("# ", ""),
  })),
});
const GATES = [
  "# Logic gates",
  "A computer is built of logic gates such as AND, OR and NOT.",
  "A truth table lists the output for every input.",
  "The XOR gate gives 1 when its inputs differ.",
];

test("a lesson on gates gives a table of two inputs, one of three, and a gate to name; each answer is worked out", () => {
  const made = generateOffline(lesson(...GATES));
  expect(made.map(({ fact }) => fact)).toEqual([
    "truth-table",
    "truth-table:three",
    "gate-of-a-table",
  ]);
  for (const { content, key, source } of made) {
    expect(lint(content, key)).toEqual([]);
    const response = logicGates.modelResponse(content, key);
    expect(
      logicGates.mark({
        content,
        key,
        response: response ?? { v: 1, ask: "gate", gate: null },
        maxPoints: 1,
      }).points,
    ).toBe(1);
    expect(source).toEqual([{ address: "line 2", quote: GATES[1] }]);
  }
  expect(made[0]?.topic).toBe("Logic gates");
});

test("only gates the lesson names are asked for, and no expression it works through", () => {
  const bodies = (lines: readonly string[]) =>
    generateOffline(lesson(...lines)).map(({ content }) => bodyText(content));
  const two = ["Truth tables of AND and NOT:", "A AND NOT B is 1 in one row."];
  expect(bodies(two)).toEqual(["NOT A; NOT A AND B"]);
  expect(bodies([...two, "NOT A AND B is 1 in another."])).toEqual([]);
});

test.each([
  ["a lesson on something else", ["Salt AND pepper OR vinegar.", "Do NOT shake."]],
  ["a heading in capitals", ["LOGIC GATES AND TRUTH TABLES", "THIS OR THAT, NOT BOTH"]],
  ["a search on the web", ["Use AND, OR and NOT to search the web for a recipe."]],
  ["rules of a machine", ["The rules are written with the Boolean operators AND, OR and NOT."]],
  ["a single gate", ["The NOT gate is a logic gate with one input."]],
])("nothing is made of %s", (_, lines) => {
  expect(generateOffline(lesson(...lines))).toEqual([]);
});
