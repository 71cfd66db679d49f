import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import type { MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce } from "../shared/belonging";
import { symbolInWords } from "../shared/circuits/gate-in-words";
import { headings } from "../shared/circuits/shown-circuit";
import type { Gate } from "../shared/gates";
import { gateOf, isTrouble, readExpression, truthValues } from "../shared/logic-expression";
import { ALL, NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import type { Place } from "../shared/truth-rows";
import { bitAt, inputRows, openCells, rowName, valueAt } from "../shared/truth-rows";
import type { Cell, Content, GateContent, Key, Response, TableContent } from "./schema";

/** Right cells of all cells to fill, or the right gate. What is right is worked out; a stored key is never used. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  if (content.ask === "table" && response.ask === "table" && key.ask === "table") {
    return markTable(content, response.cells, maxPoints);
  }
  if (content.ask === "gate" && response.ask === "gate" && key.ask === "gate") {
    return markGate(content, response.gate, maxPoints);
  }
  throw new AppError("invalid", "Question, answer key and answer do not ask for the same thing.");
}

/** Worked out, as the marks are. @returns undefined when the question cannot be worked out. */
export function modelResponse(content: Content): Response | undefined {
  if (content.ask === "gate") {
    const gate = gateOf(content);
    return gate === undefined ? undefined : { v: 1, ask: "gate", gate };
  }
  const columns = rightColumns(content);
  if (columns === undefined) return undefined;
  const cells = openCells(content).map((place) => ({
    ...place,
    value: bitAt(columns.get(place.column) ?? "", place.row),
  }));
  return { v: 1, ask: "table", cells };
}

/** The values of every column, by its id; undefined while one of them cannot be worked out. */
export function rightColumns({
  inputs,
  columns,
}: TableContent): ReadonlyMap<string, string> | undefined {
  const right = new Map<string, string>();
  for (const { id, expression } of columns) {
    const read = readExpression(expression);
    const values = isTrouble(read) ? undefined : truthValues(read, inputs);
    if (values === undefined) return undefined;
    right.set(id, values);
  }
  return right;
}

/** "A AND B: 0, 0, –, 1", the cells to fill from top to bottom under the names pupils see; or the gate that was named. */
export function describeAnswer(content: Content, response: Response): string {
  if (response.ask === "gate") return response.gate ?? "";
  if (content.ask === "gate" || response.cells.length === 0) return "";
  const open = openCells(content);
  return headings(content)
    .map(({ id, expression }) => {
      const places = open.filter(({ column }) => column === id);
      const values = places.map(({ row }) => valueAt(response.cells, id, row) ?? "–");
      return { expression, values };
    })
    .filter(({ values }) => values.length > 0)
    .map(({ expression, values }) => oneLine(`${expression}: ${values.join(", ")}`))
    .join("; ");
}

/** What is asked beside the prompt: the expressions, or the table or the symbol whose gate is to be named. */
export function bodyText(content: Content): string {
  if (content.ask === "table") {
    return oneLine(content.columns.map(({ expression }) => expression).join("; "));
  }
  const { inputs, outputs } = content;
  if (content.show === "symbol") return symbolInWords(content) ?? "";
  const rows = inputRows(inputs).map((bits, row) => `${bits} → ${outputs.charAt(row)}`);
  return `${inputs.join("")}: ${rows.join(", ")}`;
}

function markTable(content: TableContent, cells: readonly Cell[], maxPoints: number): MarkResult {
  insistOnce(content.inputs, "list of inputs");
  insistOnce(idsOf(content.columns), "list of columns");
  const right = rightColumns(content);
  const open = openCells(content);
  if (right === undefined) throw new AppError("invalid", "The expression cannot be worked out.");
  if (open.length === 0) throw new AppError("invalid", "The table has no cell to fill.");
  insistKnown(insistOnce(cells.map(placeOf), "answer"), new Set(open.map(placeOf)), "answer");
  const worth = new Fraction(1, open.length);
  const parts = open.map((place) => {
    const said = valueAt(cells, place.column, place.row);
    const fits = said === bitAt(right.get(place.column) ?? "", place.row);
    const note = `${rowName(content.inputs, place.row)}: ${noteOf(said !== undefined, fits)}`;
    return { id: placeOf(place), earned: fits ? worth : NOTHING, worth, note };
  });
  return resultOf(
    maxPoints,
    parts,
    describeAnswer(content, { v: 1, ask: "table", cells: [...cells] }),
  );
}

function markGate(content: GateContent, gate: Gate | null, maxPoints: number): MarkResult {
  insistOnce(content.inputs, "list of inputs");
  const right = gateOf(content);
  if (right === undefined) throw new AppError("invalid", "No gate has this table.");
  const known = insistOnce(content.gates, "list of gates");
  if (gate !== null) insistKnown([gate], known, "answer");
  const fits = gate === right;
  const note = noteOf(gate !== null, fits);
  return resultOf(
    maxPoints,
    [{ id: "gate", earned: fits ? ALL : NOTHING, worth: ALL, note }],
    gate ?? "",
  );
}

function placeOf({ column, row }: Place): string {
  return `${column}-${row}`;
}

function noteOf(isFilled: boolean, fits: boolean): string {
  if (!isFilled) return "left empty.";
  return fits ? "right." : "not right.";
}
