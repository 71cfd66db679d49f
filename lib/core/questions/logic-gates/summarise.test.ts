import { expect, test } from "vitest";
import type { Gate } from "../shared/gates";
import type { Bit } from "../shared/truth-rows";
import { truthTable } from "./compose";
import type { Content, Key, Response } from "./schema";
import { summarise } from "./summarise";

const made = truthTable("NOT A");
if (made === undefined) throw new Error("NOT A cannot be worked out");
const filled = (values: string): Response => ({
  v: 1,
  ask: "table",
  cells: [...values].map((value, row) => ({ column: "c1", row, value: value as Bit })),
});
const rowsOf = (content: Content, key: Key, responses: readonly Response[]) =>
  summarise(content, key, responses).rows.map(({ label, count, isKey }) => [label, count, isKey]);

test("a class page shows what was put in each cell, and what is right there", () => {
  const responses = ["11", "1", ""].map(filled);
  expect(rowsOf(made.content, made.key, responses)).toEqual([
    ["NOT A, A 0 → 1", 2, true],
    ["NOT A, A 1 → 1", 1, false],
    ["NOT A, A 1 → 0", 0, true],
  ]);
  expect(summarise(made.content, made.key, responses).unanswered).toBe(1);
});

test("and of a gate to be named, how often each was chosen", () => {
  const content: Content = {
    v: 1,
    ask: "gate",
    inputs: ["A", "B"],
    outputs: "0110",
    gates: ["AND", "OR", "XOR"],
  };
  const named = (gate: Gate): Response => ({ v: 1, ask: "gate", gate });
  expect(
    rowsOf(content, { v: 1, ask: "gate", gate: "XOR" }, [named("OR"), named("OR"), named("XOR")]),
  ).toEqual([
    ["OR", 2, false],
    ["XOR", 1, true],
    ["AND", 0, false],
  ]);
});
