import type { Gate } from "../shared/gates";
import { GATES } from "../shared/gates";
import { inputsOf, isTrouble, readExpression, truthValues } from "../shared/logic-expression";
import type { Content, Key, TableContent } from "./schema";

interface Made {
  readonly content: Content;
  readonly key: Key;
}

/**
 * A table to fill for an expression, with a column for each step on the way. The key is worked out.
 * @returns undefined when an expression cannot be worked out.
 */
export function truthTable(expression: string, steps: readonly string[] = []): Made | undefined {
  const columns = [...steps, expression].map((text, index) => ({
    id: `c${index + 1}`,
    expression: text.trim(),
  }));
  const inputs = inputsIn(columns);
  const keyed = columns.flatMap(({ id, expression: text }) => {
    const read = readExpression(text);
    const values = isTrouble(read) ? undefined : truthValues(read, inputs);
    return values === undefined ? [] : [{ column: id, values }];
  });
  if (keyed.length < columns.length) return undefined;
  return {
    content: { v: 1, ask: "table", inputs, columns, given: [] },
    key: { v: 1, ask: "table", columns: keyed },
  };
}

/** The inputs of all columns that can be read, in the order of the alphabet. */
export function inputsIn(columns: TableContent["columns"]): string[] {
  const names = columns.flatMap(({ expression }) => {
    const read = readExpression(expression);
    return isTrouble(read) ? [] : inputsOf(read);
  });
  return [...new Set(names)].sort();
}

/** In the order of every list of gates, each once. */
export function inGateOrder(gates: readonly Gate[]): Gate[] {
  return GATES.filter((gate) => gates.includes(gate));
}
