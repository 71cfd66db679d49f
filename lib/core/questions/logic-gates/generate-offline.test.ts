import { expect, test } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { generateOffline } from "./generate-offline";
import { logicGates } from "./index";
import { lint } from "./lint";
import { bodyText } from "./mark";

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
  "The AND gate gives 1 when both inputs are 1. The OR gate gives 1 when one of them is.",
  "NOT: the output is the opposite of the input.",
  "The XOR gate gives 1 when its inputs differ.",
];

/** The same with a truth table in rows. */
function withTable(inputs: number): { blocks: Block[] } {
  const { blocks } = lesson(...GATES);
  const names = ["A", "B", "C"].slice(0, inputs);
  const bits = Array.from({ length: 2 ** inputs }, (_, row) => [
    ...row.toString(2).padStart(inputs, "0"),
    "0",
  ]);
  const rows = [[...names, "Q"], ...bits];
  const text = rows.map((row) => row.join(" | ")).join("\n");
  return { blocks: [...blocks, { address: "table 1", kind: "table", text, rows }] };
}

test("a table of three inputs is asked for only where the lesson has one", () => {
  const facts = (inputs: number) => generateOffline(withTable(inputs)).map(({ fact }) => fact);
  expect(facts(3)).toContain("truth-table:three");
  expect(facts(2)).not.toContain("truth-table:three");
  expect(facts(2)).toContain("truth-table");
});

test("a gate that is only named in passing is never what has to be worked out", () => {
  const further = "Extension: NOT (A AND B) is called NAND, look it up.";
  const made = generateOffline({
    blocks: [...withTable(3).blocks, ...lesson(further).blocks],
  });
  expect(made).not.toHaveLength(0);
  for (const { content, key } of made) {
    expect(JSON.stringify(key)).not.toContain("NAND");
    if (content.ask === "table") expect(bodyText(content)).not.toContain("NAND");
  }
});

test("a lesson on and, or and not in Python, with tables of True and False, gives no question on gates", () => {
  const rows = [
    ["A", "B", "A AND B", "A OR B"],
    ["False", "True", "False", "True"],
  ];
  const table: Block = { address: "table 1", kind: "table", text: "", rows };
  const said = lesson(
    "An and condition is True when both parts are True: AND needs both, OR needs one.",
    "This is called a truth table.",
    "IF age is 15 or over, OR (age is 12 or over AND adult is yes) THEN",
    "The boundary values are 0 and 100.",
  );
  expect(generateOffline({ blocks: [...said.blocks, table] })).toEqual([]);
});

test("a lesson on gates gives a table of two inputs, one of three, and a gate to name; each answer is worked out", () => {
  const made = generateOffline(withTable(3));
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
  expect(bodies(two)).toEqual(["NOT A; (NOT A) AND B"]);
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
