import type { Segment } from "./page-segments";

/** A table found by where its words stand, and the segments it was made of. */
export interface PageTable {
  readonly rows: readonly (readonly string[])[];
  /** Where its columns begin, in points from the left. */
  readonly columns: readonly number[];
  readonly from: number;
  readonly to: number;
}

interface Cell {
  readonly x: number;
  readonly right: number;
  readonly text: string;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly to: number;
}

/** How far from a column's edge a cell may begin, in points. */
const TOLERANCE = 4;
/** A wrapped line of a cell follows within so many type sizes. */
const LINE = 1.7;
/** Rows further apart than this belong to two things. */
const ROW = 4.5;
const FEWEST_ROWS = 3;
/** The mark of a list item stands apart from its text too, and makes no table. */
const MARKER = /^([•▪▫◦●○■□–‣·➢✓\uf0b7\uf0a7o-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])$/;

/**
 * Tables of a page: writers of PDF files put down one cell after the other, row by row, so that segments which begin
 * at the same places again and again are its columns.
 * @param open columns of a table that the page before ended with: its first rows here may go on with it.
 */
export function pageTables(
  segments: readonly Segment[],
  open: readonly number[] | undefined,
): PageTable[] {
  const found: PageTable[] = [];
  let at = 0;
  while (at < segments.length) {
    const goesOn = open !== undefined && found.length === 0 && at < 4;
    const table = tableAt(segments, at, goesOn ? open : undefined) ?? tableAt(segments, at);
    if (table !== undefined) found.push(table);
    at = table?.to ?? at + 1;
  }
  return found;
}

function tableAt(
  segments: readonly Segment[],
  from: number,
  open?: readonly number[],
): PageTable | undefined {
  const first = rowAt(segments, from, open);
  const columns = open ?? first?.cells.map(({ x }) => x) ?? [];
  if (first === undefined || columns.length < 2 || !fits(first, columns, true)) return undefined;
  const rows = [first];
  for (;;) {
    const last = rows.at(-1) ?? first;
    const next = rowAt(segments, last.to, columns);
    if (next === undefined || !follows(last, next) || !fits(next, columns, false)) break;
    rows.push(next);
  }
  if (rows.length < (open === undefined ? FEWEST_ROWS : 1) || isList(rows)) return undefined;
  const to = rows.at(-1)?.to ?? from;
  const above = headsWithoutFirst(segments, first, from, columns);
  const all = [...(above === undefined ? [] : [above]), ...rows];
  const start = above === undefined ? from : from - above.cells.length;
  return { rows: all.map((row) => textsOf(row, columns)), columns, from: start, to };
}

/** Over "Air pressure | Low | High" stands " | Depression | Anticyclone": heads with nothing over the first column. */
function headsWithoutFirst(
  segments: readonly Segment[],
  below: Row,
  from: number,
  columns: readonly number[],
): Row | undefined {
  const start = from - (columns.length - 1);
  const row = start < 0 ? undefined : rowAt(segments, start, columns);
  if (row === undefined || row.to !== from || !follows(row, below)) return undefined;
  const places = row.cells.map(({ x }) => columnOf(x, columns));
  return places.every((place, index) => place === index + 1) ? row : undefined;
}

/** One row from a segment on: cells from left to right, each with the lines under its first. */
function rowAt(
  segments: readonly Segment[],
  from: number,
  columns: readonly number[] | undefined,
): Row | undefined {
  const first = segments[from];
  if (first === undefined) return undefined;
  const cells: Cell[] = [first];
  let row = { top: first.y, bottom: first.y, size: first.size };
  let at = from + 1;
  for (let last = first; at < segments.length; at += 1) {
    const next = segments[at];
    const cell = cells.at(-1);
    if (next === undefined || cell === undefined) break;
    if (Math.abs(next.size - first.size) > 1) break;
    if (wraps(last, next, cell)) cells[cells.length - 1] = withLine(cell, next);
    else if (isBeside(next, cell, row)) cells.push(next);
    else break;
    row = {
      ...row,
      top: Math.max(row.top, next.y),
      bottom: Math.min(row.bottom, next.y),
    };
    last = next;
  }
  if (columns !== undefined && cells.length > columns.length) return undefined;
  return { cells, ...row, to: at };
}

function wraps(last: Segment, next: Segment, cell: Cell): boolean {
  const down = last.y - next.y;
  return (
    Math.abs(next.x - cell.x) <= TOLERANCE && down > last.size * 0.6 && down < last.size * LINE
  );
}

function withLine(cell: Cell, line: Segment): Cell {
  return {
    ...cell,
    right: Math.max(cell.right, line.right),
    text: `${cell.text} ${line.text}`,
  };
}

/** To the right of the cell before it, at the height of its row: on its first line, or in its middle. */
function isBeside(
  next: Segment,
  cell: Cell,
  { top, bottom, size }: Omit<Row, "cells" | "to">,
): boolean {
  const level = next.y <= top + size * 3 && next.y >= bottom - size * 0.4;
  return level && next.x > cell.x + TOLERANCE && next.x >= cell.right + size * 0.3;
}

/** Every cell begins at a column and ends before the next; a first row fills them all. */
function fits({ cells }: Row, columns: readonly number[], whole: boolean): boolean {
  const places = cells.map(({ x }) => columnOf(x, columns));
  const apart = cells.every(({ right }, index) => {
    const next = columns[(places[index] ?? -1) + 1];
    return next === undefined || right < next + 1;
  });
  const known = places.every((place) => place >= 0) && new Set(places).size === places.length;
  const enough = whole ? cells.length === columns.length : cells.length >= 2;
  return known && apart && enough && places[0] === 0;
}

function columnOf(x: number, columns: readonly number[]): number {
  return columns.findIndex((column) => Math.abs(column - x) <= TOLERANCE);
}

function follows(last: Row, next: Row): boolean {
  const gap = last.bottom - next.top;
  return gap > last.size * 0.6 && gap < last.size * ROW;
}

function isList(rows: readonly Row[]): boolean {
  return rows.every(({ cells }) => MARKER.test(cells[0]?.text ?? ""));
}

function textsOf({ cells }: Row, columns: readonly number[]): string[] {
  return columns.map(
    (_, place) => cells.find(({ x }) => columnOf(x, columns) === place)?.text ?? "",
  );
}
