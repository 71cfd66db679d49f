import type { OrderedSteps, Step } from "./lesson-facts";
import type { TaughtBlock } from "./sections";
import { subjectOf } from "./table-subject";

/** Quantities a thing has for good, and which end of their order comes first. */
const QUANTITIES: readonly (readonly [pattern: RegExp, first: string])[] = [
  [/^(distance|length|wavelength|time for|time to)\b/i, "shortest"],
  [/^(temperature|density|frequency|ph( value)?$|hardness|speed)/i, "lowest"],
  [/^(diameter|mass|width|depth|area|height|size)\b/i, "smallest"],
];
const FEWEST = 4;
const MOST = 6;

/**
 * Tables that stand in the order of a quantity ("Planet | Distance from Sun (million km)"): where the author has put
 * the rows in that order, the order is what is to be learnt, and not the numbers.
 */
export function findRankedTables(taught: readonly TaughtBlock[]): OrderedSteps[] {
  return taught.flatMap((item) => {
    const [heads = [], ...rows] = item.block.rows ?? [];
    const title = subjectOf(item.section ?? "");
    if (title === undefined || rows.length < FEWEST || rows.length > 12) return [];
    const ranked = heads.flatMap((head, column) =>
      rankedBy({ heads, head, column }, rows, item, title),
    );
    return ranked.slice(0, 1);
  });
}

function rankedBy(
  { heads, head, column }: { heads: readonly string[]; head: string; column: number },
  rows: readonly (readonly string[])[],
  { block, section }: TaughtBlock,
  title: string,
): OrderedSteps[] {
  const quantity = head.replace(/\s*\([^)]*\)/g, "").trim();
  const first = QUANTITIES.find(([pattern]) => pattern.test(quantity))?.[1];
  const values = rows.map((row) => numberIn(row[column] ?? ""));
  const rises = values.every((value, at) => at === 0 || value > (values[at - 1] ?? value));
  const named = rows.every((row) => /^\p{L}[\p{L} '’-]{1,30}$/u.test(row[0] ?? ""));
  if (column === 0 || first === undefined || !rises || !named || values.some(Number.isNaN))
    return [];
  const steps = rows.map(
    (row): Step => ({
      address: block.address,
      quote: row.join(" | "),
      text: row[0] ?? "",
      ...(section === undefined ? {} : { section }),
    }),
  );
  return [
    {
      title,
      steps: spread(steps),
      tellsHow: `order of ${withThe(quantity)}, ${first} first`,
      ranks: thingsIn(heads[0] ?? ""),
    },
  ];
}

/** "Planet" → "planets"; where the column's head is no plain word, nothing. */
function thingsIn(head: string): string {
  const word = head.trim().toLowerCase();
  if (!/^\p{Ll}{3,}$/u.test(word) || /^(name|item|thing|example|place)s?$/.test(word)) return "";
  if (word.endsWith("s")) return word;
  return /[^aeiou]y$/.test(word)
    ? word.replace(/y$/, "ies")
    : `${word}${/(ch|sh|x)$/.test(word) ? "es" : "s"}`;
}

/** "1,430", "19.3 g": the number alone; a range or "about 8" is none. */
function numberIn(cell: string): number {
  const found = /^(–|-|−)?(\d[\d,]*(?:\.\d+)?)[\s\p{L}°%/³²]*$/u.exec(cell.trim());
  if (found === null) return Number.NaN;
  return Number((found[2] ?? "").replaceAll(",", "")) * (found[1] === undefined ? 1 : -1);
}

/** "Distance from Sun" wants its article in a sentence. */
function withThe(quantity: string): string {
  const text = /^pH/.test(quantity)
    ? quantity
    : quantity.charAt(0).toLowerCase() + quantity.slice(1);
  return text.replace(
    /\b(from|of|above|below|to) (?=(Sun|Earth|Moon|Equator|ground|surface|sea|centre)\b)/gi,
    "$1 the ",
  );
}

/** The first, the last and some between them. */
function spread(steps: readonly Step[]): Step[] {
  const most = Math.min(MOST, steps.length);
  const places = Array.from({ length: most }, (_, n) =>
    Math.round((n * (steps.length - 1)) / (most - 1)),
  );
  return steps.filter((_, index) => places.includes(index));
}
