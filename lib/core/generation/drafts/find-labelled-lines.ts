import { soundPairs } from "@/lib/core/generation/facts/find-pairings";
import type { Pair } from "@/lib/core/generation/facts/lesson-facts";
import type { TaughtBlock } from "@/lib/core/generation/facts/sections";
import { headingWords } from "@/lib/core/generation/facts/table-headings";

/** Lines of one part of a lesson that each name something and say something of it, or the first columns of a table. */
export interface LabelledLines {
  readonly section?: string;
  /** What a table says of the right side: the head of its second column. */
  readonly under?: string;
  readonly pairs: readonly Pair[];
}

export const FEWEST_PAIRS = 4;
/** Of one part: a telephone book is compared line by line otherwise. */
const MOST_LINES = 40;
const LONGEST_NAME = 60;
const LONGEST_SAID = 200;
const MOST_WORDS_OF_NAME = 8;

/** "Code 610: Earth Sciences Division", "Granite – a hard rock". */
const LINE = /^([^:–—]{2,60}?)(?::| [–—-]) +(\S.{2,200})$/u;
/** What a sheet says to its class, and times of a day. */
const NO_NAME =
  /^(q ?\d|task|activity|note|nb|tip|hint|example|answer|e\.g|i\.e|remember|homework|extension|starter|plenary|aim|date|name|class|title|source|figure|table|website|link|contact|tel|phone|fax|e-?mail|https?|www)\b|^\d{1,2}$|^[\d\s.:/-]+$/i;

/** To the class, of a task. */
const SPEAKS = /\b(we|you|your|our|us|half of|last year|today)\b/i;

/** Every part that has at least four such lines. */
export function findLabelledLines(taught: readonly TaughtBlock[]): LabelledLines[] {
  const sections = [...new Set(taught.map(({ section }) => section))];
  const lines = sections.map((section) => ({
    ...under(section),
    pairs: taught.filter((one) => one.section === section).flatMap(({ block }) => pairIn(block)),
  }));
  const tables = taught.map((table) => ({ ...under(table.section), ...fromTable(table) }));
  return [...lines, ...tables]
    .map((found) => ({ ...found, pairs: soundPairs(found.pairs.slice(0, MOST_LINES)) }))
    .filter(({ pairs }) => pairs.length >= FEWEST_PAIRS && sayMoreThanNumbers(pairs));
}

/** "Category 1 | 4.3": figures of a chart, which nobody learns by heart. */
function sayMoreThanNumbers(pairs: readonly Pair[]): boolean {
  return pairs.filter(({ right }) => /\p{L}{3}/u.test(right)).length * 2 > pairs.length;
}

function pairIn({ kind, text, address }: TaughtBlock["block"]): Pair[] {
  if (kind === "table") return [];
  const line = text.replace(/\s+/g, " ").trim();
  const [, left = "", right = ""] = LINE.exec(line) ?? [];
  const said = withoutAside(right.trim());
  return isPair(left.trim(), said)
    ? [{ left: left.trim(), right: said, address, quote: text.trim() }]
    : [];
}

/** "Technology Office (The project is managed from here)." */
function withoutAside(said: string): string {
  const short = said.replace(/\s*\([^()]*\)\.?$/, "");
  return /\p{L}{3}/u.test(short) ? short : said;
}

/** The first two columns; a first row that names no columns is a row like the others. */
function fromTable({ block, section }: TaughtBlock): Pick<LabelledLines, "under" | "pairs"> {
  const { rows = [], address } = block;
  // A corner left empty stands over what is compared, and each row is about every column.
  const [corner, ...heads] = rows[0] ?? [];
  if (corner?.trim() === "" && heads.length > 1) return { pairs: [] };
  const [left = "", right = ""] = rows[0]?.map((cell) => cell.trim()) ?? [];
  const areHeads = headingWords(left, right, section) !== undefined;
  const pairs = rows.slice(areHeads ? 1 : 0).flatMap((cells) => pairOfRow(cells, address));
  return areHeads ? { under: right, pairs } : { pairs };
}

function pairOfRow(cells: readonly string[], address: string): Pair[] {
  const [left = "", right = ""] = cells.map((cell) => cell.replace(/\s+/g, " ").trim());
  return isPair(left, right)
    ? [{ left, right, address, quote: cells.slice(0, 2).join(" | ") }]
    : [];
}

function isPair(left: string, right: string): boolean {
  return (
    /\p{L}{2}/u.test(left) &&
    /\p{L}{3}|\d/u.test(right) &&
    left.length <= LONGEST_NAME &&
    right.length <= LONGEST_SAID &&
    left.split(" ").length <= MOST_WORDS_OF_NAME &&
    !NO_NAME.test(left) &&
    !/[?!]/.test(`${left}${right}`) &&
    !SPEAKS.test(right)
  );
}

function under(section: string | undefined): { section?: string } {
  return section === undefined ? {} : { section };
}
