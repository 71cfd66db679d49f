import type { Gate } from "./gates";
import { GATES } from "./gates";

export type Expression =
  | { readonly kind: "input"; readonly name: string }
  | { readonly kind: "not"; readonly of: Expression }
  | {
      readonly kind: "gate";
      readonly gate: Exclude<Gate, "NOT">;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Why an expression cannot be used: it is none, or it does not say what comes first. */
export type Trouble = "unreadable" | "needs-brackets";
type Reading = Expression | Trouble;

const TOKEN = /\s*([()]|[A-Za-z]+|[∧·.∨+⊕⊻¬!~])\s*/y;
const SIGNS: Readonly<Record<string, Gate>> = {
  "∧": "AND",
  "·": "AND",
  ".": "AND",
  "∨": "OR",
  "+": "OR",
  "⊕": "XOR",
  "⊻": "XOR",
  "¬": "NOT",
  "!": "NOT",
  "~": "NOT",
};
/** "A AND B AND C" needs no brackets; "A NAND B NAND C" means two different things. */
const CHAINS: readonly Gate[] = ["AND", "OR", "XOR"];

/**
 * Reads "(A AND B) OR NOT C", with the words or signs of the usual boards. Boards differ in what binds more
 * tightly, so two different gates side by side are refused until brackets say it.
 */
export function readExpression(text: string): Reading {
  const tokens = tokensOf(text);
  if (tokens === undefined) return "unreadable";
  const reader = new Reader(tokens);
  const read = reader.whole();
  return reader.isAtEnd || isTrouble(read) ? read : "unreadable";
}

export function isTrouble(read: Reading): read is Trouble {
  return typeof read === "string";
}

/** The letters an expression uses, in the order of the alphabet. */
export function inputsOf(expression: Expression): string[] {
  const names = new Set<string>();
  const visit = (node: Expression): void => {
    if (node.kind === "input") names.add(node.name);
    else if (node.kind === "not") visit(node.of);
    else {
      visit(node.left);
      visit(node.right);
    }
  };
  visit(expression);
  return [...names].sort();
}

/**
 * The column an expression makes, worked out row by row: "0001" for A AND B.
 * @returns undefined when it uses an input the table does not have.
 */
export function truthValues(expression: Expression, inputs: readonly string[]): string | undefined {
  if (!inputsOf(expression).every((name) => inputs.includes(name))) return undefined;
  // A row's inputs, read as a binary number, say which row it is.
  const isOn = (row: number) => (name: string) =>
    ((row >> (inputs.length - 1 - inputs.indexOf(name))) & 1) === 1;
  const rows = Array.from({ length: 2 ** inputs.length }, (_, row) => row);
  return rows.map((row) => (isTrue(expression, isOn(row)) ? 1 : 0)).join("");
}

/** What one gate makes of these inputs; undefined where it has not that many. */
export function gateValues(gate: Gate, inputs: readonly string[]): string | undefined {
  const [left, right] = inputs.map((name): Expression => ({ kind: "input", name }));
  if (inputs.length > 2 || left === undefined || (gate === "NOT") !== (right === undefined))
    return undefined;
  if (gate === "NOT" || right === undefined) return truthValues({ kind: "not", of: left }, inputs);
  return truthValues({ kind: "gate", gate, left, right }, inputs);
}

/** The one gate that has this table. */
export function gateOf(table: {
  readonly inputs: readonly string[];
  readonly outputs: string;
}): Gate | undefined {
  return GATES.find((gate) => gateValues(gate, table.inputs) === table.outputs);
}

/** "(A AND B) OR (NOT C)": in words, whatever signs it was written with, and bracketed wherever two gates meet. */
export function expressionInWords(expression: Expression): string {
  if (expression.kind === "input") return expression.name;
  if (expression.kind === "not") return `NOT ${bracketed(expression.of)}`;
  return `${bracketed(expression.left)} ${expression.gate} ${bracketed(expression.right)}`;
}

function bracketed(expression: Expression): string {
  const words = expressionInWords(expression);
  return expression.kind === "input" ? words : `(${words})`;
}

function isTrue(node: Expression, isOn: (name: string) => boolean): boolean {
  if (node.kind === "input") return isOn(node.name);
  if (node.kind === "not") return !isTrue(node.of, isOn);
  const [left, right] = [isTrue(node.left, isOn), isTrue(node.right, isOn)];
  switch (node.gate) {
    case "AND":
      return left && right;
    case "OR":
      return left || right;
    case "XOR":
      return left !== right;
    case "NAND":
      return !(left && right);
    case "NOR":
      return !(left || right);
  }
}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text)?.[1];
    if (found === undefined) return undefined;
    tokens.push(SIGNS[found] ?? found.toUpperCase());
  }
  return tokens;
}

/** Goes through the tokens once, from left to right; 80 signs cannot nest too deep for it. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  whole(): Reading {
    let left = this.#part();
    let first: Gate | undefined;
    for (;;) {
      const gate = this.#gate();
      if (gate === undefined || isTrouble(left)) return left;
      if (first !== undefined && (gate !== first || !CHAINS.includes(gate)))
        return "needs-brackets";
      first = gate;
      const right = this.#part();
      if (isTrouble(right)) return right;
      left = { kind: "gate", gate, left, right };
    }
  }

  #part(): Reading {
    const token = this.#tokens[this.#at++];
    if (token === "NOT") {
      const of = this.#part();
      return isTrouble(of) ? of : { kind: "not", of };
    }
    if (token !== "(") {
      return token !== undefined && /^[A-Z]$/.test(token)
        ? { kind: "input", name: token }
        : "unreadable";
    }
    const inner = this.whole();
    if (isTrouble(inner)) return inner;
    return this.#tokens[this.#at++] === ")" ? inner : "unreadable";
  }

  #gate(): Exclude<Gate, "NOT"> | undefined {
    const token = this.#tokens[this.#at];
    const gate = GATES.find((name) => name === token);
    if (gate === undefined || gate === "NOT") return undefined;
    this.#at += 1;
    return gate;
  }
}
