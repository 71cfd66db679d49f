import type { Finding } from "../finding";
import { bareCode } from "../shared/code-text";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { programLines } from "../shared/program-lines";
import { SHAPE_WORDS, shapeTrouble } from "../shared/python-shape";
import { openCells } from "./compose";
import type { Cell, Content, Key } from "./schema";
import { numberedLines } from "./schema";

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

/** What the program tells of its table without being run. */
function programFindings(content: Content, key: Key): Finding[] {
  const always = [...unknownLines(content), ...unknownNames(content)];
  if (content.language !== "python") return always;
  return [
    ...always,
    ...shape(content),
    ...chance(content),
    ...typedIn(content),
    ...valuesOffTheirLine(content, key),
  ];
}

function unknownLines({ code, rows }: Content): Finding[] {
  const last = numberedLines(code).length;
  const at = rows.findIndex(({ line }) => line !== null && line > last);
  if (at === -1) return [];
  const say = `Row ${at + 1} names line ${rows[at]?.line}, and the program has ${last}. Correct the line.`;
  return [finding("error", "row-line-unknown", "rows", say)];
}

/** A column for what the program never names; a condition ("n > 0") may head one too. */
function unknownNames({ code, columns }: Content): Finding[] {
  const words = new Set(code.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  return columns
    .filter(({ holds, name }) => {
      const names = name.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
      return holds === "variable" && !names.some((one) => words.has(one));
    })
    .map(({ name }) =>
      finding(
        "warning",
        "column-not-in-program",
        "columns",
        `The program has no “${name}”. Correct the name of the column, or take it out.`,
      ),
    );
}

function shape({ code }: Content): Finding[] {
  const lines = programLines(code);
  const found = shapeTrouble(lines);
  if (found === undefined) return [];
  const say = `“${lines[found.line - 1]?.code ?? ""}” ${SHAPE_WORDS[found.trouble]}.`;
  return [finding("error", "program-does-not-run", "program", say)];
}

/** What comes out differently each time has no table. */
function chance({ code }: Content): Finding[] {
  const bare = numberedLines(code).map(bareCode).join("\n");
  return /\b(random|randint|choice|shuffle|datetime|time)\b\s*[.(]|\bimport\s+(random|time|datetime)\b/.test(
    bare,
  )
    ? [
        finding(
          "warning",
          "not-the-same-each-time",
          "program",
          "The program uses chance or the clock, so nobody can know its values. Give it fixed ones.",
        ),
      ]
    : [];
}

function typedIn({ code, inputs }: Content): Finding[] {
  const asks = /\binput\s*\(/.test(numberedLines(code).map(bareCode).join("\n"));
  if (asks && inputs.length === 0) {
    const say = "The program asks for an input. Say what is typed in, so that pupils know it.";
    return [finding("warning", "input-not-said", "inputs", say)];
  }
  if (!asks && inputs.length > 0) {
    const say = "The program asks for no input. Take out what is typed in.";
    return [finding("warning", "input-not-asked", "inputs", say)];
  }
  return [];
}

/** A value in a row whose line neither names the variable nor prints; a call may change what it does not name. */
function valuesOffTheirLine(content: Content, key: Key): Finding[] {
  const lines = numberedLines(content.code).map(bareCode);
  const own = lines.flatMap((line) => /^\s*def\s+(\w+)/.exec(line)?.[1] ?? []);
  const calls = (line: string) => own.some((name) => new RegExp(`\\b${name}\\s*\\(`).test(line));
  const isOff = ({ column, row, value }: Cell): boolean => {
    const { name, holds } = content.columns.find(({ id }) => id === column) ?? {};
    const line = lines[(content.rows[row]?.line ?? 0) - 1];
    if (value === "" || name === undefined || line === undefined || calls(line)) return false;
    if (holds === "output") return !/\bprint\s*\(/.test(line);
    return !names(line, name);
  };
  const [off] = [...content.given, ...key.cells].filter(isOff);
  if (off === undefined) return [];
  const { name, holds } = content.columns.find(({ id }) => id === off.column) ?? {};
  const what = holds === "output" ? "prints nothing" : `does not name ${name}`;
  const say = `Row ${off.row + 1} has a value in “${name}”, and line ${content.rows[off.row]?.line} ${what}. Check the table.`;
  return [finding("warning", "value-off-its-line", "cells", say)];
}

/** Whether a line has one of the words of a column's heading. */
function names(line: string, heading: string): boolean {
  const words: readonly string[] = line.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  return (heading.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []).some((one) => words.includes(one));
}

function finding(
  severity: Finding["severity"],
  rule: string,
  where: string,
  message: string,
): Finding {
  return { rule, severity, where, message };
}
