import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { AUTHOR_ORDER } from "@/lib/core/kernel/seeded-order";
import type { Gate } from "../shared/gates";
import type { Bit } from "../shared/truth-rows";
import { truthTable } from "./compose";
import { logicGates } from "./index";
import { bodyText, mark } from "./mark";
import type { Content, Key, TableContent } from "./schema";

const tableOf = (expression: string, steps: readonly string[] = []): TableContent => {
  const made = truthTable(expression, steps);
  if (made?.content.ask !== "table") throw new Error(`${expression} cannot be worked out`);
  return made.content;
};
const STALE: Key = { v: 1, ask: "table", columns: [{ column: "c1", values: "1111" }] };

/** "0-01" fills the last column from the top, the second row left empty. */
const filled = (content: TableContent, values: string) => ({
  v: 1 as const,
  ask: "table" as const,
  cells: [...values].flatMap((value, row) =>
    value === "-" ? [] : [{ column: content.columns.at(-1)?.id ?? "", row, value: value as Bit }],
  ),
});
const points = (content: TableContent, values: string) =>
  mark({ content, key: STALE, response: filled(content, values), maxPoints: 4 });

describe("a table, cell by cell; the key that is stored does not matter", () => {
  test.each([
    ["A NAND B", "1110", 4, "correct"],
    ["A NAND B", "1111", 3, "partial"],
    ["A NAND B", "111-", 3, "partial"],
    ["A NAND B", "0001", 0, "incorrect"],
    ["A NAND B", "", 0, "incorrect"],
    ["NOT A", "10", 4, "correct"],
    ["NOT A", "00", 2, "partial"],
  ])("%s filled with %s earns %s: %s", (expression, values, earned, outcome) => {
    expect(points(tableOf(expression), values)).toMatchObject({ points: earned, outcome });
  });
});

test("cells that are filled in already are neither asked nor marked", () => {
  const content = tableOf("A AND NOT B", ["NOT B"]);
  const given = [0, 1, 2, 3].map((row) => ({
    column: "c1",
    row,
    value: row % 2 === 0 ? ("1" as const) : ("0" as const),
  }));
  const { parts, normalised, outcome } = points({ ...content, given }, "0010");
  expect(parts).toHaveLength(4);
  expect([normalised, outcome]).toEqual(["A AND NOT B: 0, 0, 1, 0", "correct"]);
});

test("each cell is a part that says which row it is in", () => {
  const { parts, normalised } = points(tableOf("A OR B"), "010-");
  expect(parts.map(({ note }) => note)).toEqual([
    "A 0, B 0: right.",
    "A 0, B 1: right.",
    "A 1, B 0: not right.",
    "A 1, B 1: left empty.",
  ]);
  expect(normalised).toBe("A OR B: 0, 1, 0, –");
});

const gateQuestion = (outputs: string, inputs = ["A", "B"]): Content => ({
  v: 1,
  ask: "gate",
  inputs,
  outputs,
  gates: ["NOR", "AND", "XOR", "OR"],
});
const naming = (outputs: string, gate: Gate | null) =>
  mark({
    content: gateQuestion(outputs),
    key: { v: 1, ask: "gate", gate: "AND" },
    response: { v: 1, ask: "gate", gate },
    maxPoints: 1,
  });

test.each([
  ["0110", "XOR", 1],
  ["0110", "AND", 0],
  ["0111", "OR", 1],
  ["1000", "NOR", 1],
  ["0001", null, 0],
] as const)("the gate of %s named %s earns %s", (outputs, gate, earned) => {
  expect(naming(outputs, gate).points).toBe(earned);
});

test.each<[string, () => unknown]>([
  ["a gate that is not offered", () => naming("0110", "NAND")],
  ["a table no gate has", () => naming("0100", "AND")],
  ["a row the table does not have", () => points(tableOf("NOT A"), "101")],
  [
    "a gate named where cells are asked",
    () =>
      mark({
        content: tableOf("NOT A"),
        key: STALE,
        response: { v: 1, ask: "gate", gate: "NOT" },
        maxPoints: 1,
      }),
  ],
])("%s is an error and no zero", (_, act) => {
  expect(act).toThrow(AppError);
});

test("gates stand in one order on every screen; a table says in words what is asked", () => {
  const shown = logicGates.present(gateQuestion("0110"), AUTHOR_ORDER);
  expect(shown).toMatchObject({ gates: ["AND", "OR", "XOR", "NOR"] });
  expect(bodyText(gateQuestion("0110"))).toBe("AB: 00 → 0, 01 → 1, 10 → 1, 11 → 0");
  expect(bodyText(tableOf("A AND NOT B", ["NOT B"]))).toBe("NOT B; A AND NOT B");
});
