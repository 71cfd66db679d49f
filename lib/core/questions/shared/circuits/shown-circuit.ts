import type { Expression } from "../logic-expression";
import {
  expressionInWords,
  gateOf,
  inputsOf,
  isTrouble,
  readExpression,
} from "../logic-expression";
import type { Circuit } from "./circuit";
import { circuitOf } from "./circuit";
import { symbolInWords } from "./gate-in-words";

/** A question on a table, as far as its circuit goes. */
export interface ShownTable {
  readonly inputs: readonly string[];
  readonly columns: readonly Column[];
  /** How the last expression is put to pupils; by its words alone where nothing is said. */
  readonly show?: "expression" | "circuit" | "both" | undefined;
}

interface Column {
  readonly id: string;
  readonly expression: string;
}

/** A question on the name of a gate. */
export interface ShownGate {
  readonly inputs: readonly string[];
  /** The last column of its table, row by row. */
  readonly outputs: string;
  /** What the gate is to be told by; its table where nothing is said. */
  readonly show?: "table" | "symbol" | undefined;
}

/** A drawing, and what it says in words. */
export interface ShownCircuit {
  readonly circuit: Circuit;
  readonly words: string;
}

const OUTPUTS = ["Q", "Z", "Y", "R", "S"];
const STEPS = ["X", "Y", "W", "V", "T", "U", "P", "R", "S"];

/** The circuit of a question's last expression, where pupils see one; undefined also while it cannot be read. */
export function tableCircuit(content: ShownTable): ShownCircuit | undefined {
  const whole = wholeOf(content);
  if (whole === undefined || (content.show ?? "expression") === "expression") return undefined;
  const output = outputName(content);
  const steps = content.show === "circuit" ? stepsIn(content, whole) : [];
  const stepOf = (part: Expression) => steps.find((step) => isSame(step.part, part))?.name;
  const said = [
    ...steps.map(({ name, part }) => `${name} is ${expressionInWords(part)}.`),
    `${output} is ${expressionInWords(whole)}.`,
  ];
  return {
    circuit: circuitOf(whole, { output, stepOf }),
    words: `Logic circuit: ${said.join(" ")}`,
  };
}

/** The symbol of the gate to be named, where it is told by that. */
export function symbolCircuit(content: ShownGate): ShownCircuit | undefined {
  const gate = gateOf(content);
  const words = symbolInWords(content);
  if (content.show !== "symbol" || gate === undefined || words === undefined) return undefined;
  const [left = "A", right = "B"] = content.inputs;
  const read = readExpression(gate === "NOT" ? `NOT ${left}` : `${left} ${gate} ${right}`);
  if (isTrouble(read)) return undefined;
  return { circuit: circuitOf(read, { output: outputName(content) }), words };
}

/**
 * The columns with what pupils read above them. Beside a circuit alone no expression stands there: they find the wires of the
 * circuit, and a step that is no part of it keeps its words.
 */
export function headings(content: ShownTable): readonly Column[] {
  const whole = wholeOf(content);
  if (content.show !== "circuit" || whole === undefined) return content.columns;
  const steps = stepsIn(content, whole);
  const last = content.columns.at(-1)?.id;
  return content.columns.map(({ id, expression }) => {
    const name =
      id === last ? outputName(content) : steps.find(({ column }) => column === id)?.name;
    return { id, expression: name ?? expression };
  });
}

/** The steps of a table that are found in its circuit, each with the name of its wire. */
export function stepsIn(content: ShownTable, whole: Expression): Step[] {
  const taken = [...inputsOf(whole), ...content.inputs, outputName(content)];
  const names = STEPS.filter((name) => !taken.includes(name));
  return content.columns.slice(0, -1).flatMap(({ id, expression }, index) => {
    const part = readExpression(expression);
    const name = names[index];
    if (name === undefined || isTrouble(part) || !isWithin(part, whole)) return [];
    return [{ column: id, name, part }];
  });
}

interface Step {
  readonly column: string;
  readonly name: string;
  readonly part: Expression;
}

/** The expression a question is about; undefined while it cannot be read. */
export function wholeOf({ columns }: ShownTable): Expression | undefined {
  const read = readExpression(columns.at(-1)?.expression ?? "");
  return isTrouble(read) ? undefined : read;
}

function outputName({ inputs }: { readonly inputs: readonly string[] }): string {
  return OUTPUTS.find((name) => !inputs.includes(name)) ?? "Q";
}

/** A part that comes out of a gate on the way: an input and the whole have their names already. */
function isWithin(part: Expression, whole: Expression): boolean {
  return part.kind !== "input" && partsOf(whole).some((inner) => isSame(part, inner));
}

function partsOf(expression: Expression): Expression[] {
  if (expression.kind === "input") return [];
  const direct = expression.kind === "not" ? [expression.of] : [expression.left, expression.right];
  return direct.flatMap((one) => [one, ...partsOf(one)]);
}

const isSame = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);
