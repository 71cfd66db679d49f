import { describe, expect, test } from "vitest";
import type { Gate } from "../shared/gates";
import { gateValues, isTrouble, readExpression, truthValues } from "../shared/logic-expression";
import type { Bit } from "../shared/truth-rows";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

/**
 * "AB | NOT B | A AND NOT B | 1.0=1": inputs, a column each, then cells filled in (column, row, value). "shows circuit"
 * is what pupils are shown; "stale" at the end keeps an empty key's worth of values that are all 0.
 */
function tableOf(text: string): { content: Content; key: Key } {
  const [names = "", ...parts] = text.split(" | ");
  const inputs = [...names];
  const columns = parts
    .filter((part) => !/^(\d\.\d|stale|shows)/.test(part))
    .map((expression, index) => ({ id: `c${index + 1}`, expression }));
  const given = parts.flatMap((part) => {
    const found = /^(\d)\.(\d+)=([01])$/.exec(part);
    if (found === null) return [];
    return [{ column: `c${found[1]}`, row: Number(found[2]), value: found[3] as Bit }];
  });
  const show = (["circuit", "both"] as const).find((one) => parts.includes(`shows ${one}`));
  const stale = parts.includes("stale");
  const values = (expression: string): string => {
    const read = readExpression(expression);
    const right = isTrouble(read) ? undefined : truthValues(read, inputs);
    return stale || right === undefined ? "0".repeat(2 ** inputs.length) : right;
  };
  return {
    content: { v: 1, ask: "table", inputs, columns, given, show },
    key: {
      v: 1,
      ask: "table",
      columns: columns.map(({ id, expression }) => ({ column: id, values: values(expression) })),
    },
  };
}

/** "0110 XOR of AND OR XOR": outputs, the gate of the key, the gates offered. */
function gateOf(text: string): { content: Content; key: Key } {
  const [outputs = "", gate = "", , ...gates] = text.split(" ");
  return {
    content: {
      v: 1,
      ask: "gate",
      inputs: outputs.length === 2 ? ["A"] : ["A", "B"],
      outputs,
      gates: gates as Gate[],
    },
    key: { v: 1, ask: "gate", gate: gate as Gate },
  };
}

const rules = (text: string): string[] => {
  const { content, key } = / of /.test(text) ? gateOf(text) : tableOf(text);
  return lint(content, key).map(({ rule }) => rule);
};

const CLEAN = [
  "AB | A AND B",
  "A | NOT A",
  "AB | NOT B | A AND NOT B",
  "ABC | A AND B | (A AND B) OR NOT C",
  "PQ | P XOR Q | 1.0=0",
];

const EXAMPLES: readonly {
  readonly rule: string;
  readonly bad: readonly string[];
  readonly clean: readonly string[];
}[] = [
  {
    rule: "expression-unreadable",
    bad: ["AB | A AND", "AB | A B", "AB | (A AND B", "AB | A and maybe B", "AB | A = B"],
    clean: CLEAN,
  },
  {
    rule: "needs-brackets",
    bad: [
      "ABC | A AND B OR C",
      "ABC | A OR B AND C",
      "ABC | A NAND B NAND C",
      "ABC | NOT (A XOR B OR C)",
      "ABC | A AND B | A AND B XOR C",
    ],
    clean: [
      "ABC | (A AND B) OR C",
      "ABC | A OR (B AND C)",
      "ABC | A AND B AND C",
      "ABC | (A NAND B) NAND C",
      "AB | NOT A AND NOT B",
    ],
  },
  {
    rule: "unknown-input",
    bad: ["AB | A AND C", "A | A OR B", "AB | P AND Q", "AB | NOT C", "AB | A | A AND Z"],
    clean: CLEAN,
  },
  {
    rule: "unused-input",
    bad: ["ABC | A AND B", "AB | NOT A", "ABC | NOT C", "ABCD | A AND (B OR C)", "PQ | P OR P"],
    clean: CLEAN,
  },
  {
    rule: "duplicate-inputs",
    bad: ["AA | NOT A", "ABA | A AND B", "ABB | A AND B", "PP | NOT P", "ABCC | (A OR B) AND C"],
    clean: CLEAN,
  },
  {
    rule: "duplicate-columns",
    bad: [
      "AB | A AND B | A AND B",
      "AB | A AND B | a and b",
      "AB | NOT B | NOT  B",
      "AB | NOT A | A OR B | NOT A",
      "AB | AANDB | A AND B",
    ],
    clean: [
      "AB | A AND B | NOT (A AND B)",
      "AB | A AND B | B AND A",
      "AB | NOT A | NOT B",
      "ABC | A AND B | (A AND B) OR C",
      "AB | A OR B",
    ],
  },
  {
    rule: "same-in-every-row",
    bad: [
      "A | A AND NOT A",
      "A | A OR NOT A",
      "AB | A XOR A | A AND B",
      "AB | (A AND B) OR NOT (A AND B)",
      "AB | (A NOR B) AND A",
    ],
    clean: CLEAN,
  },
  {
    rule: "given-cell-wrong",
    bad: [
      "AB | A AND B | 1.0=1",
      "AB | A OR B | 1.3=0",
      "A | NOT A | 1.1=1",
      "AB | A AND B | 1.0=0 | 1.3=0",
      "AB | NOT B | A AND NOT B | 1.1=1",
    ],
    clean: [
      "AB | A AND B | 1.0=0",
      "AB | A OR B | 1.3=1",
      "A | NOT A | 1.1=0",
      "AB | NOT B | A AND NOT B | 1.1=0",
      "AB | A AND B",
    ],
  },
  {
    rule: "nothing-to-fill",
    bad: [
      "A | NOT A | 1.0=1 | 1.1=0",
      "A | NOT A | 1.1=0 | 1.0=1",
      "P | NOT P | 1.0=1 | 1.1=0",
      "AB | A AND B | 1.0=0 | 1.1=0 | 1.2=0 | 1.3=1",
      "AB | A OR B | 1.0=0 | 1.1=1 | 1.2=1 | 1.3=1",
    ],
    clean: CLEAN,
  },
  {
    rule: "too-many-rows",
    bad: [
      "ABCD | (A AND B) OR (C AND D)",
      "ABCD | A AND B AND C AND D",
      "PQRS | P XOR Q XOR R XOR S",
      "ABCD | NOT A | (A OR B) AND (C OR D)",
      "WXYZ | W OR X OR Y OR Z",
    ],
    clean: CLEAN,
  },
  {
    rule: "key-disagrees",
    bad: [
      "AB | A AND B | stale",
      "A | NOT A | stale",
      "AB | NOT B | A AND NOT B | stale",
      "0110 AND of AND XOR",
      "10 AND of AND NOT",
    ],
    clean: [...CLEAN.slice(0, 3), "0110 XOR of AND XOR", "10 NOT of AND NOT"],
  },
  {
    rule: "circuit-too-long",
    bad: [
      "A | NOT NOT NOT NOT NOT A | shows circuit",
      "A | NOT NOT NOT NOT NOT A | shows both",
      "AB | NOT (NOT (NOT (NOT (A AND B)))) | shows circuit",
      "ABC | A AND B AND C AND A AND B AND C | shows circuit",
      "ABC | (((A AND B) OR NOT C) XOR (A NAND B)) NOR ((A OR (B AND (C OR (A XOR B))))) | shows both",
    ],
    clean: [
      "A | NOT NOT NOT NOT NOT A",
      "A | NOT NOT NOT NOT A | shows circuit",
      "ABC | (A AND B) OR NOT C | shows circuit",
      "ABC | A AND B AND C AND A AND B | shows both",
      "ABC | A AND B AND C AND A AND B AND C",
    ],
  },
  {
    rule: "step-not-in-circuit",
    bad: [
      "ABC | A OR C | (A AND B) OR C | shows circuit",
      "AB | B AND A | NOT (A AND B) | shows circuit",
      "AB | NOT A | A AND NOT B | shows circuit",
      "AB | A | NOT A AND B | shows circuit",
      "ABC | A AND B | A XOR B | (A AND B) OR C | shows circuit",
    ],
    clean: [
      "ABC | A OR C | (A AND B) OR C",
      "ABC | A OR C | (A AND B) OR C | shows both",
      "ABC | A AND B | (A AND B) OR C | shows circuit",
      "AB | NOT B | A AND NOT B | shows circuit",
      "AB | A NAND B | shows circuit",
    ],
  },
  {
    rule: "no-such-gate",
    bad: [
      "0100 AND of AND OR",
      "1111 OR of AND OR",
      "0000 AND of AND NOR",
      "01 NOT of AND NOT",
      "1011 NAND of NAND NOR",
    ],
    clean: [
      "0001 AND of AND OR",
      "0111 OR of AND OR",
      "1110 NAND of NAND NOR",
      "10 NOT of AND NOT",
      "1000 NOR of AND NOR",
    ],
  },
  {
    rule: "gate-not-offered",
    bad: [
      "0110 XOR of AND OR",
      "0001 AND of OR XOR",
      "1110 NAND of AND OR NOR",
      "10 NOT of AND OR",
      "0111 OR of AND XOR NAND NOR",
    ],
    clean: [
      "0110 XOR of XOR OR",
      "0001 AND of AND XOR",
      "1110 NAND of AND OR NAND",
      "10 NOT of NOT OR",
      "0111 OR of AND OR XOR NAND NOR",
    ],
  },
  {
    rule: "duplicate-gates",
    bad: [
      "0110 XOR of XOR XOR",
      "0001 AND of AND OR OR",
      "0111 OR of OR AND AND",
      "1000 NOR of NOR OR NOR",
      "10 NOT of NOT NOT",
    ],
    clean: [
      "0110 XOR of XOR OR",
      "0001 AND of AND OR",
      "0111 OR of OR AND",
      "1000 NOR of NOR OR",
      "10 NOT of NOT AND",
    ],
  },
];

describe.each(EXAMPLES)("$rule", ({ rule, bad, clean }) => {
  test.each(bad)("found in %s", (text) => expect(rules(text)).toContain(rule));
  test.each(clean)("not found in %s", (text) => expect(rules(text)).not.toContain(rule));
});

test("a table of two gates each has its own", () => {
  expect(gateValues("XOR", ["A", "B"])).toBe("0110");
  expect(CLEAN.flatMap(rules)).toEqual([]);
});

test("a key of the other kind of question is no key", () => {
  const { content } = tableOf("A | NOT A");
  const { key } = gateOf("10 NOT of NOT AND");
  expect(lint(content, key).map(({ rule }) => rule)).toEqual(["key-disagrees"]);
});
