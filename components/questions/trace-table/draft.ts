import type { Language } from "@/lib/core/questions/shared/code-text";
import type { Cell, Content, Key } from "@/lib/core/questions/trace-table/schema";
import { valueAt } from "@/lib/core/questions/trace-table/schema";
import { newPartId } from "../shared/new-part-id";
import type { Draft } from "../staff-part";

export interface Column {
  readonly id: string;
  readonly name: string;
  readonly holds: "variable" | "output";
}

/** What stands in a cell, and whether pupils find it filled in. */
export interface Spot {
  readonly value: string;
  readonly isGiven: boolean;
}

export interface Step {
  readonly id: string;
  readonly line: number | null;
  readonly spots: Readonly<Record<string, Spot>>;
}

/** The table as a teacher sees it: every cell with its value. */
export interface Table {
  readonly language: Language;
  readonly code: string;
  readonly inputs: readonly string[];
  readonly columns: readonly Column[];
  readonly steps: readonly Step[];
}

export const EMPTY: Spot = { value: "", isGiven: false };

export function tableIn({ content, answerKey }: Draft<Content, Key>): Table {
  const spotAt = (column: string, row: number): Spot => {
    const given = valueAt(content.given, column, row);
    if (given !== undefined) return { value: given, isGiven: true };
    return { value: valueAt(answerKey.cells, column, row) ?? "", isGiven: false };
  };
  return {
    language: content.language,
    code: content.code,
    inputs: content.inputs,
    columns: content.columns,
    steps: content.rows.map(({ line }, row) => ({
      id: `row${row}`,
      line,
      spots: Object.fromEntries(content.columns.map(({ id }) => [id, spotAt(id, row)])),
    })),
  };
}

export function draftOf(table: Table): Draft<Content, Key> {
  const spots = table.columns.flatMap(({ id }) =>
    table.steps.map((step, row) => ({ column: id, row, ...(step.spots[id] ?? EMPTY) })),
  );
  const plain = ({ column, row, value }: Cell): Cell => ({ column, row, value });
  return {
    content: {
      v: 1,
      language: table.language,
      code: table.code,
      inputs: table.inputs.filter((line) => line !== ""),
      columns: table.columns.map(({ id, name, holds }) => ({ id, name, holds })),
      rows: table.steps.map(({ line }) => ({ line })),
      given: spots.filter(({ isGiven }) => isGiven).map(plain),
    },
    answerKey: {
      v: 1,
      cells: spots.filter(({ isGiven, value }) => !isGiven && value !== "").map(plain),
    },
  };
}

export function newColumn(name = "", holds: Column["holds"] = "variable"): Column {
  return { id: newPartId(), name, holds };
}

export function newStep(): Step {
  return { id: newPartId(), line: null, spots: {} };
}
