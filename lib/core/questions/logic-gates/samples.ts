import * as fc from "fast-check";
import type { Gate } from "../shared/gates";
import { GATES } from "../shared/gates";
import { gateValues } from "../shared/logic-expression";
import type { TypeSamples } from "../shared/samples";
import type { Bit, Place } from "../shared/truth-rows";
import { openCells } from "../shared/truth-rows";
import { truthTable } from "./compose";
import { modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";

const bit: fc.Arbitrary<Bit> = fc.constantFrom("0", "1");
const BINARY = GATES.filter((gate) => gate !== "NOT");

/** An expression of some depth, in brackets wherever two gates meet. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 2, depthIdentifier: "expression" },
    fc.constantFrom("A", "B", "C", "D"),
    tie("expression").map((of) => (of.length === 1 ? `NOT ${of}` : `NOT (${of})`)),
    fc
      .tuple(tie("expression"), fc.constantFrom(...BINARY, "∧", "+", "⊕"), tie("expression"))
      .map(([left, gate, right]) => `${inBrackets(left)} ${gate} ${inBrackets(right)}`),
  ),
}));
const inBrackets = (text: string): string => (/^[A-Z]$/.test(text) ? text : `(${text})`);

const tables = fc
  .record({
    expression: expression.filter((text) => text.length <= 80),
    steps: fc.array(
      expression.filter((text) => text.length <= 80),
      { maxLength: 2 },
    ),
    seed: fc.array(fc.nat({ max: 63 }), { maxLength: 5 }),
    show: fc.constantFrom(undefined, "expression" as const, "circuit" as const, "both" as const),
  })
  .map(({ expression: text, steps, seed, show }) => {
    const made = withGiven(truthTable(text, steps), seed);
    return show === undefined ? made : { ...made, content: { ...made.content, show } };
  });

function withGiven(made: ReturnType<typeof truthTable>, seed: readonly number[]) {
  if (made?.content.ask !== "table") throw new Error("a sample that cannot be worked out");
  const right = modelResponse(made.content);
  const cells = right?.ask === "table" ? right.cells : [];
  const given = cells.slice(1).filter((_, index) => seed.includes(index));
  return { content: { ...made.content, given }, key: made.key };
}

const named = fc
  .shuffledSubarray([...GATES], { minLength: 2 })
  .chain((gates) =>
    fc.record({
      gates: fc.constant(gates),
      gate: fc.constantFrom(...gates),
      shown: fc.constantFrom({}, { show: "table" as const }, { show: "symbol" as const }),
    }),
  )
  .map(({ gates, gate, shown }): { content: Content; key: Key } => ({
    content: { v: 1, ask: "gate", ...tableOf(gate), gates, ...shown },
    key: { v: 1, ask: "gate", gate },
  }));

function tableOf(gate: Gate): { inputs: string[]; outputs: string } {
  const inputs = gate === "NOT" ? ["A"] : ["A", "B"];
  return { inputs, outputs: gateValues(gate, inputs) ?? "" };
}

const filled = (places: readonly Place[]): fc.Arbitrary<Response> =>
  fc.array(bit, { minLength: places.length, maxLength: places.length }).map((bits) => ({
    v: 1,
    ask: "table",
    cells: places.map((place, index) => ({ ...place, value: bits[index] ?? "0" })),
  }));

const flipped = (value: Bit): Bit => (value === "1" ? "0" : "1");

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Complete the truth table.",
    content: {
      v: 1,
      ask: "table",
      inputs: ["A", "B", "C"],
      columns: [
        { id: "c1", expression: "A AND B" },
        { id: "c2", expression: "(A AND B) OR NOT C" },
      ],
      given: [{ column: "c1", row: 0, value: "0" }],
    },
    key: {
      v: 1,
      ask: "table",
      columns: [
        { column: "c1", values: "00000011" },
        { column: "c2", values: "10101011" },
      ],
    },
  },
  question: fc.oneof(tables, named),
  responses: (shown) =>
    shown.ask === "table"
      ? fc.shuffledSubarray(openCells(shown)).chain(filled)
      : fc
          .constantFrom(null, ...shown.gates)
          .map((gate): Response => ({ v: 1, ask: "gate", gate })),
  nearMisses(shown) {
    const right = modelResponse(shown);
    if (shown.ask === "gate" || right?.ask !== "table") {
      return fc.constant<Response>({ v: 1, ask: "gate", gate: null });
    }
    return fc.nat({ max: right.cells.length - 1 }).map((at) => ({
      ...right,
      cells: right.cells.map((cell, index) =>
        index === at ? { ...cell, value: flipped(cell.value) } : cell,
      ),
    }));
  },
};
