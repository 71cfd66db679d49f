import type { ReactNode } from "react";

/** A cell as plain data, so that a server page can hand a whole table to the browser. */
export type Cell =
  | string
  | number
  | undefined
  | {
      /** What is filtered, exported and (unless `sort` says otherwise) sorted. */
      readonly text: string;
      readonly sort?: string | number;
      /** What is drawn in its place: a link, a badge, a button. */
      readonly node?: ReactNode;
    };

export interface Row {
  readonly id: string;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Column {
  readonly id: string;
  readonly label: string;
  /** The standard term for what the label says plainly: small beneath it, and the column's name in the CSV. */
  readonly term?: string;
  readonly align?: "start" | "end";
  /** Columns of buttons do not sort and are not exported. */
  readonly isAction?: boolean;
}

export interface SortOrder {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** A cell's words. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return "";
  if (typeof cell === "object") return cell.text;
  return String(cell);
}

function sortKey(cell: Cell): string | number | undefined {
  if (typeof cell !== "object") return cell;
  return cell.sort ?? cell.text;
}

const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Rows in order; empty cells come last in both directions. */
export function sortRows(rows: readonly Row[], order: SortOrder | undefined): readonly Row[] {
  if (order === undefined) return rows;
  const sign = order.direction === "ascending" ? 1 : -1;
  return rows.toSorted((a, b) => {
    const left = sortKey(a.cells[order.column]);
    const right = sortKey(b.cells[order.column]);
    if (left === undefined || left === "") return right === undefined || right === "" ? 0 : 1;
    if (right === undefined || right === "") return -1;
    if (typeof left === "number" && typeof right === "number") return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

/** Rows in which every word of `query` occurs somewhere. */
export function filterRows(rows: readonly Row[], query: string): readonly Row[] {
  const words = query
    .toLocaleLowerCase("en-GB")
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = Object.values(row.cells).map(cellText).join(" ").toLocaleLowerCase("en-GB");
    return words.every((word) => text.includes(word));
  });
}

/**
 * The table as CSV (RFC 4180), with a BOM so that Excel reads it as UTF-8. A cell that a spreadsheet would run as
 * a formula (a pupil named "=HYPERLINK(…)") is opened with an apostrophe; plain numbers are left alone.
 */
export function rowsToCsv(columns: readonly Column[], rows: readonly Row[]): string {
  const shown = columns.filter((column) => column.isAction !== true);
  const lines = [
    shown.map((column) => csvCell(column.term ?? column.label)),
    ...rows.map((row) => shown.map((column) => csvCell(cellText(row.cells[column.id])))),
  ];
  return `\uFEFF${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}

const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

function csvCell(text: string): string {
  const inert = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
