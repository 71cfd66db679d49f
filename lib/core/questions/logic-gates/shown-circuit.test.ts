import { describe, expect, test } from "vitest";
import { headings, symbolCircuit, tableCircuit } from "../shared/circuits/shown-circuit";
import { GATES } from "../shared/gates";
import { gateValues } from "../shared/logic-expression";
import { truthTable } from "./compose";
import { logicGates } from "./index";
import { bodyText } from "./mark";
import type { Content, GateContent, TableContent } from "./schema";

function shown(show: TableContent["show"], expression: string, ...steps: string[]): TableContent {
  const made = truthTable(expression, steps);
  if (made?.content.ask !== "table") throw new Error(`${expression} cannot be worked out`);
  return show === undefined ? made.content : { ...made.content, show };
}
const names = (content: TableContent) => headings(content).map(({ expression }) => expression);

describe("a question that says nothing of a drawing, as all did once", () => {
  test("reads as it was written and shows its expressions alone", () => {
    const stored = shown(undefined, "A AND NOT B", "NOT B");
    const read = logicGates.content.read(JSON.parse(JSON.stringify(stored)), "The question");
    expect(read).toEqual(stored);
    expect(tableCircuit(stored)).toBeUndefined();
    expect(names(stored)).toEqual(["NOT B", "A AND NOT B"]);
  });

  test("and a gate is named by its table", () => {
    expect(symbolCircuit(gate("XOR"))).toBeUndefined();
    expect(bodyText(gate("XOR"))).toBe("AB: 00 → 0, 01 → 1, 10 → 1, 11 → 0");
  });
});

test("beside both, columns keep their expressions", () => {
  const content = shown("both", "(A AND B) OR C", "A AND B");
  expect(names(content)).toEqual(["A AND B", "(A AND B) OR C"]);
  expect(tableCircuit(content)?.words).toBe("Logic circuit: Q is (A AND B) OR C.");
});

test("beside a circuit alone, columns are headed by its wires, which its words explain", () => {
  const content = shown("circuit", "(A ∧ B) + ¬C", "A ∧ B", "B AND C");
  expect(names(content)).toEqual(["X", "B AND C", "Q"]);
  const { circuit, words } = tableCircuit(content) ?? {};
  expect(circuit?.steps.map(({ text }) => text)).toEqual(["X"]);
  expect(words).toBe("Logic circuit: X is A AND B. Q is (A AND B) OR (NOT C).");
  const response = logicGates.modelResponse(content, { v: 1, ask: "table", columns: [] });
  expect(response && logicGates.describeResponse(content, response)).toMatch(/^X: 0, .*; Q: 1, /);
});

test("an output never has the name of an input", () => {
  const content = shown("circuit", "(P AND Q) OR X", "P AND Q");
  expect(names(content)).toEqual(["Y", "Z"]);
});

test("an expression that is being typed has no circuit yet", () => {
  const content = shown("circuit", "A AND B");
  const [column] = content.columns;
  if (column === undefined) throw new Error("no column");
  const unfinished = { ...content, columns: [{ ...column, expression: "A AND" }] };
  expect(tableCircuit(unfinished)).toBeUndefined();
  expect(names(unfinished)).toEqual(["A AND"]);
});

test.each(GATES)(
  "the symbol of %s is told by its look, which tells it apart and never names it",
  (name) => {
    const content: Content = { ...gate(name), show: "symbol" };
    const { circuit, words = "" } = symbolCircuit(content) ?? {};
    expect(circuit?.gates.map((one) => one.gate)).toEqual([name]);
    expect(words).not.toMatch(/\b(AND|OR|NOT|XOR|NAND|NOR)\b/);
    const others = GATES.filter((other) => other !== name);
    const said = others.map((other) => symbolCircuit({ ...gate(other), show: "symbol" })?.words);
    expect(said).not.toContain(words);
    expect(bodyText(content)).toBe(words);
  },
);

function gate(name: (typeof GATES)[number]): GateContent {
  const inputs = name === "NOT" ? ["A"] : ["A", "B"];
  const outputs = gateValues(name, inputs) ?? "";
  return { v: 1, ask: "gate", inputs, outputs, gates: [...GATES] };
}
