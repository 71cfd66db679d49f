import type { Block } from "@/lib/core/documents/source-document";
import type { Gate } from "./gates";

/** "look up NAND", "called NAND", "extension: XOR": a name for those who want to go further. */
const IN_PASSING =
  /\b(look(ing)? up|look (it|them) up|find out|research|extension|challenge|stretch|next (lesson|time|year))\b/i;
/** What a sentence on a gate speaks of. */
const SPEAKS_OF_BITS = /\b(inputs?|outputs?|[01]|true|false|on|off|opposite|both)\b/i;
/** "AND – output is 1 only if", "the OR gate gives 1", "NOT: 0 → 1". */
const SAYS_WHAT =
  /^( gates?)?\)?\s*(–|—|-|:|=|→|gives?|outputs?|is|needs?|means|returns|inverts|reverses|flips|produces|has|takes|only)(?=\s|$|\d)/;
/** "1 AND 0 = 0", "A AND NOT B is 1". */
const WITH_RESULT = /\b(?:[A-Z]|[01])\)?\s.{0,60}?(?:=|→|\bis|\bgives|\boutputs?)\s*[01]\b/;
/** What says more at once is no sentence on a gate; a file made to keep us busy has such. */
const LONGEST_SENTENCE = 400;
const BIT = /^[01]$/;

/** Whether a lesson says what a gate does: in a table, in a sentence on it, under its heading, or by an example with its result. */
export function explainsGate(
  gate: Gate,
  naming: readonly Block[],
  said: readonly Block[],
): boolean {
  return naming.some((block) => {
    if (block.kind === "table") return isInTable(gate, block.rows ?? []);
    if (IN_PASSING.test(block.text)) return false;
    if (block.kind === "heading") return isUnderHeading(gate, block, said);
    return sentencesOf(block.text).some((sentence) => isSaidIn(gate, sentence));
  });
}

/** The number of inputs of a truth table in 1 and 0; 0 for any other block. */
export function inputsShown({ rows }: Pick<Block, "rows">): number {
  const body = (rows ?? []).slice(1).filter((row) => BIT.test(row[0]?.trim() ?? ""));
  const columns = Math.log2(body.length);
  if (body.length < 2 || !Number.isInteger(columns)) return 0;
  const inputs = body.map((row) => row.slice(0, columns).map((cell) => cell.trim()));
  const isFull = inputs.every((row) => row.length === columns && row.every((bit) => BIT.test(bit)));
  return isFull && new Set(inputs.map((row) => row.join(""))).size === body.length ? columns : 0;
}

/** Whether it writes 1 and 0 for what goes into a gate and comes out. */
export function writesBits(said: readonly Block[]): boolean {
  return said.some((block) => {
    if (block.kind === "code") return false;
    if (block.kind === "table") return inputsShown(block) > 0 || hasGateOfBits(block.rows ?? []);
    return sentencesOf(block.text).some(
      (sentence) => LONE_BIT.test(sentence) && SAYS_OF_LOGIC.test(sentence),
    );
  });
}

const GATE = /\b(AND|OR|NOT|XOR|NAND|NOR)\b/;
const SAYS_OF_LOGIC = /\b(inputs?|outputs?|gates?|TRUE|FALSE|AND|OR|NOT|XOR|NAND|NOR)\b/;
/** A 1 or a 0 that is no part of a longer number. */
const LONE_BIT = /(?<![\d.,])[01](?![.,]?\d)/;

function hasGateOfBits(rows: readonly (readonly string[])[]): boolean {
  return rows.some(
    (row) => GATE.test(row[0] ?? "") && row.slice(1).some((cell) => LONE_BIT.test(cell)),
  );
}

/** The head of a column with its values, or a row that says it. */
function isInTable(gate: Gate, rows: readonly (readonly string[])[]): boolean {
  const [head = [], ...body] = rows;
  const name = new RegExp(`\\b${gate}\\b`);
  const isColumn = head.some(
    (cell, at) => name.test(cell) && body.some((row) => BIT.test(row[at]?.trim() ?? "")),
  );
  const itself = new RegExp(`^${gate}( gate)?$`);
  return (
    isColumn ||
    rows.some(
      ([first = "", ...others]) =>
        itself.test(first.trim()) && others.some((cell) => SPEAKS_OF_BITS.test(cell)),
    )
  );
}

/** "The AND gate", and below it what it does; a heading that names several says nothing of one. */
function isUnderHeading(gate: Gate, heading: Block, said: readonly Block[]): boolean {
  const gates = heading.text.match(new RegExp(GATE, "g")) ?? [];
  const below = said[said.indexOf(heading) + 1];
  const isOn = new Set(gates).size === 1 && gates[0] === gate;
  return isOn && below !== undefined && below.kind !== "heading" && SPEAKS_OF_BITS.test(below.text);
}

function isSaidIn(gate: Gate, sentence: string): boolean {
  if (sentence.length > LONGEST_SENTENCE) return false;
  const hasResult = WITH_RESULT.test(sentence);
  const places = [...sentence.matchAll(new RegExp(`\\b${gate}\\b`, "g"))];
  return places.some(({ index }) => {
    const rest = sentence.slice(index + gate.length);
    if (SAYS_WHAT.test(rest) && SPEAKS_OF_BITS.test(rest)) return true;
    return hasResult && /[A-Z01)]\s*$|^\s*$|\b(AND|OR)\s+$/.test(sentence.slice(0, index));
  });
}

function sentencesOf(text: string): string[] {
  return text.split(/\n|(?<=[.!?])\s+/);
}
