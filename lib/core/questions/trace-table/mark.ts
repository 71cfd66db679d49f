import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import { sameValue, saysNothing } from "../shared/trace-value";
import type { OpenCell } from "./compose";
import { fitsStill, openCells } from "./compose";
import type { Cell, Content, Key, Response } from "./schema";
import { cellName, isEmpty, valueAt } from "./schema";

/**
 * Every cell in which something changes is worth the same. Where nothing changes, an empty cell, a dash and the
 * value that is still held are all right and earn nothing by themselves, and any other value costs what a cell is
 * worth: otherwise a table left empty would earn marks, and so would one with a number in every cell.
 */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  insistBelongs(content, key, response);
  const cells = openCells(content, key);
  const changing = cells.filter(({ right }) => right !== undefined);
  if (changing.length === 0) throw new AppError("invalid", "The table has no cell to fill in.");
  const worth = new Fraction(1, changing.length);
  const said = ({ column, row }: OpenCell) => valueAt(response.cells, column, row) ?? "";
  const parts = changing.map((cell): SharePart => {
    const fits = isRight(cell, said(cell));
    return {
      id: `${cell.column}-${cell.row}`,
      earned: fits ? worth : NOTHING,
      worth,
      note: noteOf(content, cell, said(cell), fits),
    };
  });
  const stray = cells.filter((cell) => cell.right === undefined && !fitsNothing(cell, said(cell)));
  return resultOf(
    maxPoints,
    stray.length === 0 ? parts : [...parts, costOf(stray.length, worth, parts)],
    describeTable(content, response),
  );
}

export function modelResponse(_content: Content, { cells }: Key): Response {
  return { v: 1, cells: cells.filter(({ value }) => value !== "") };
}

/** "total: 0, –, 3; output: 3": column by column, a dash for an empty cell. */
export function describeTable(content: Content, response: Response): string {
  if (isEmpty(content, response)) return "";
  return content.columns
    .map(({ id, name }) => {
      const open = content.rows.flatMap((_, row) =>
        valueAt(content.given, id, row) === undefined ? [row] : [],
      );
      const values = open.map((row) => oneLine(valueAt(response.cells, id, row) ?? "") || "–");
      return { name, values };
    })
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => oneLine(`${name}: ${values.join(", ")}`))
    .join("; ");
}

/** Each cell behind its place. */
export function answerParts(content: Content, { cells }: Response): AnswerPart[] {
  return cells
    .filter(({ value }) => oneLine(value) !== "")
    .map(({ column, row, value }) => ({
      name: cellName(content, column, row),
      words: oneLine(value),
    }));
}

function isRight({ right }: OpenCell, said: string): boolean {
  // A program may print a dash: then the dash is the value.
  return right !== undefined && oneLine(said) !== "" && sameValue(right, said);
}

function fitsNothing(cell: OpenCell, said: string): boolean {
  return saysNothing(said) || fitsStill(cell, said);
}

function costOf(count: number, worth: Fraction, parts: readonly SharePart[]): SharePart {
  const earned = parts.reduce((total, part) => total.add(part.earned), NOTHING);
  const cost = worth.mul(count);
  return {
    id: "adjustment",
    earned: (cost.compare(earned) > 0 ? earned : cost).neg(),
    worth: NOTHING,
    note:
      count === 1
        ? "1 cell has a value where nothing changes."
        : `${count} cells have a value where nothing changes.`,
  };
}

function noteOf(content: Content, { column, row }: OpenCell, said: string, fits: boolean): string {
  const place = cellName(content, column, row);
  if (fits) return `${place}: right.`;
  return saysNothing(said) ? `${place}: left empty.` : `${place}: not right.`;
}

function insistBelongs(content: Content, key: Key, response: Response): void {
  const columns = insistOnce(idsOf(content.columns), "list of columns");
  const places = new Set(
    [...columns].flatMap((column) => content.rows.map((_, row) => placeOf({ column, row }))),
  );
  const given = insistOnce(content.given.map(placeOf), "list of filled cells");
  const open = new Set([...places].filter((place) => !given.has(place)));
  insistKnown(insistOnce(key.cells.map(placeOf), "answer key"), open, "answer key");
  insistKnown(insistOnce(response.cells.map(placeOf), "answer"), open, "answer");
}

function placeOf({ column, row }: Pick<Cell, "column" | "row">): string {
  return `${column}-${row}`;
}
