import type { Finding } from "../finding";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { openCells } from "./cells";
import { programFindings } from "./lint-program";
import type { Cell, Content, Key } from "./schema";

/** More to write than this takes a whole lesson. */
const MOST_TO_FILL = 40;

export function lint(content: Content, key: Key): Finding[] {
  return [
    ...idFindings(content.columns, [], "columns"),
    ...sameNames(content),
    ...strayCells(content, key),
    ...cellsTwice(content, key),
    ...amountToFill(content, key),
    ...idleRows(content, key),
    ...programFindings(content, key),
  ];
}

function sameNames({ columns }: Content): Finding[] {
  return sameTextFindings(
    columns.map(({ name }) => ({ text: name.trim() })),
    (a, b) => a === b,
    (name) => error("duplicate-columns", "columns", `“${name}” has two columns. Take one out.`),
  );
}

function strayCells(content: Content, key: Key): Finding[] {
  const ids = new Set(content.columns.map(({ id }) => id));
  const isStray = ({ column, row }: Cell): boolean =>
    !ids.has(column) || row >= content.rows.length;
  return [...content.given, ...key.cells].some(isStray)
    ? [error("cell-not-in-table", "cells", "A value belongs to no cell of the table. Take it out.")]
    : [];
}

/** A cell that is filled in and asked for, or said twice. */
function cellsTwice(content: Content, key: Key): Finding[] {
  const places = [...content.given, ...key.cells].map(({ column, row }) => `${column}-${row}`);
  return new Set(places).size < places.length
    ? [error("cell-said-twice", "cells", "One cell has two values. Keep one of them.")]
    : [];
}

function amountToFill(content: Content, key: Key): Finding[] {
  const changing = openCells(content, key).filter(({ right }) => right !== undefined);
  if (changing.length === 0) {
    const say =
      "Pupils have no value to fill in. Leave at least one cell to them in which something changes.";
    return [error("nothing-to-fill", "cells", say)];
  }
  if (changing.length <= MOST_TO_FILL) return [];
  const say = `Pupils fill in ${changing.length} values. Fill in some of them, or shorten the program.`;
  return [warning("too-much-to-fill", "cells", say)];
}

/** A step in which nothing changes says nothing and is a row to read. */
function idleRows({ rows, given }: Content, { cells }: Key): Finding[] {
  const said = new Set(
    [...given, ...cells].filter(({ value }) => value !== "").map(({ row }) => row),
  );
  const idle = rows.findIndex((_, row) => !said.has(row));
  if (idle === -1) return [];
  return [
    {
      rule: "row-changes-nothing",
      severity: "info",
      where: "rows",
      message: `Nothing changes in row ${idle + 1}. Leave it out unless pupils are to see that.`,
    },
  ];
}

function error(rule: string, where: string, message: string): Finding {
  return { rule, severity: "error", where, message };
}

function warning(rule: string, where: string, message: string): Finding {
  return { rule, severity: "warning", where, message };
}
