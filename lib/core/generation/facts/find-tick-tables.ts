import type { TickedRow, TickTable } from "./lesson-facts";
import type { TaughtBlock } from "./sections";
import { setsWork } from "./sections";

const HOLDS = /^(yes|y|true|[✓✔☑])$/i;
const HOLDS_NOT = /^(no|n|false|[✗✘☒×x–—-])$/i;
/** Heads of columns that are for the class to tick off, and no facts. */
const TO_TICK_OFF =
  /^(i |we |me$|my |your |done|finished|complete|checked?|tick|got it|need|red|amber|green|teacher|self|peer|mon|tue|wed|thu|fri|week|lesson|page|marks?|score|name|date)/i;
const FEWEST_ROWS = 3;
const MOST_ROWS = 8;
const FEWEST_COLUMNS = 2;
const MOST_COLUMNS = 5;
const LONGEST_LABEL = 120;
const LONGEST_COLUMN = 60;

/**
 * Tables whose cells say yes or no ("Metal | Conducts | Magnetic", "Iron | ✓ | ✓"). A cell left empty is a no only where
 * the table has ticks and no sign for no; rows of which nothing holds, and columns that hold for nothing or for everything, are left out.
 */
export function findTickTables(taught: readonly TaughtBlock[]): TickTable[] {
  return taught.flatMap(({ block, section }) => {
    const [heads = [], ...body] = (block.rows ?? []).map((row) => row.map((cell) => cell.trim()));
    const [corner = "", ...columns] = heads;
    if (!areColumns(columns) || TO_TICK_OFF.test(corner) || setsWork(corner)) return [];
    const ticks = body.map((row) => columns.map((_, at) => row[at + 1] ?? ""));
    if (body.length < FEWEST_ROWS || !areTicks(ticks.flat())) return [];
    const rows = rowsOf(body, tellingColumns(columns, ticks));
    const used = columns.filter((name) => rows.some((row) => row.columns.includes(name)));
    if (rows.length < FEWEST_ROWS || used.length < FEWEST_COLUMNS) return [];
    if (new Set(rows.map(({ columns: right }) => right.join("|"))).size < 2) return [];
    const named = section === undefined ? {} : { section };
    return [{ address: block.address, ...named, columns: used, rows }];
  });
}

function areColumns(columns: readonly string[]): boolean {
  const differ = new Set(columns.map((name) => name.toLowerCase())).size === columns.length;
  const isName = (name: string) =>
    /\p{L}{2}/u.test(name) && name.length <= LONGEST_COLUMN && !TO_TICK_OFF.test(name);
  return (
    columns.length >= FEWEST_COLUMNS &&
    columns.length <= MOST_COLUMNS &&
    differ &&
    columns.every(isName)
  );
}

/** Every cell says yes or no; "x" beside empty cells could be either, so that signs for both or ticks are needed. */
function areTicks(cells: readonly string[]): boolean {
  const hasNo = cells.some((cell) => HOLDS_NOT.test(cell));
  const isClear = (cell: string) =>
    HOLDS.test(cell) || HOLDS_NOT.test(cell) || (cell === "" && !hasNo);
  return cells.some((cell) => HOLDS.test(cell)) && cells.every(isClear);
}

/** The columns by their place, without those that are the same in every row: they ask nothing. */
function tellingColumns(
  columns: readonly string[],
  ticks: readonly (readonly string[])[],
): ReadonlyMap<number, string> {
  const telling = columns.flatMap((name, at): [number, string][] => {
    const holds = ticks.filter((row) => HOLDS.test(row[at] ?? "")).length;
    return holds === 0 || holds === ticks.length ? [] : [[at, name]];
  });
  return new Map(telling);
}

function rowsOf(
  body: readonly (readonly string[])[],
  columns: ReadonlyMap<number, string>,
): TickedRow[] {
  const rows = body.flatMap((cells): TickedRow[] => {
    const [label = ""] = cells;
    const right = [...columns].flatMap(([at, name]) =>
      HOLDS.test(cells[at + 1] ?? "") ? [name] : [],
    );
    const isFit = /\p{L}{2}/u.test(label) && label.length <= LONGEST_LABEL && !/[?!]$/.test(label);
    return isFit && right.length > 0 ? [{ label, columns: right, quote: cells.join(" | ") }] : [];
  });
  const names = rows.map(({ label }) => label.toLowerCase());
  return new Set(names).size === names.length ? rows.slice(0, MOST_ROWS) : [];
}
