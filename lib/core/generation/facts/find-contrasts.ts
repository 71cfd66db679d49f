import { oneHoldsTheOther } from "@/lib/core/generation/words/shared-words";
import type { Contrast, ContrastRow } from "./lesson-facts";
import type { TaughtBlock } from "./sections";
import { statedOf } from "./stated-contrast";

/** Heads of the column that only names what is compared. */
const COMPARED = /^(|features?|property|properties|characteristics?|aspects?|comparison|point)$/i;
const EMPTY_ANSWER = /^(yes|no|true|false|none|n\/a|both|same|[✓✔✗✘×x–—-])?$/i;
const FEWEST_ROWS = 2;
/** Three rows make six things to sort. */
const MOST_ROWS = 3;

/** Tables that compare two things row by row ("Constructive | Destructive"): what is said of each can be sorted. */
export function findContrasts(taught: readonly TaughtBlock[]): Contrast[] {
  return taught.flatMap(({ block, section }) => {
    const [heads, ...body] = block.rows ?? [];
    const [compared, one, other, more] = heads ?? [];
    if (compared === undefined || one === undefined || other === undefined) return [];
    if (more !== undefined || !COMPARED.test(compared.trim()) || one === "" || other === "")
      return [];
    const rows = body
      .flatMap((cells) => rowOf(cells))
      .filter((row) => !tellsItsName(row, [one, other]))
      .slice(0, MOST_ROWS);
    if (rows.length < FEWEST_ROWS) return [];
    return [
      {
        address: block.address,
        ...(section === undefined ? {} : { section }),
        names: [one, other],
        rows,
      },
    ];
  });
}

function rowOf(cells: readonly string[]): ContrastRow[] {
  const [label = "", one = "", other = ""] = cells.map((cell) => cell.trim());
  const values = [one, other];
  const plain = values.every(
    (value) => !EMPTY_ANSWER.test(value) && !/\d/.test(value) && value.length <= 60,
  );
  if (!plain || label === "" || /\?$/.test(label) || label.length > 40) return [];
  if (oneHoldsTheOther(one, other)) return [];
  const [first, second] = [statedOf(label, one), statedOf(label, other)];
  // Pasted cells ("Day length: short") are no items: each must read as a statement.
  if (first === undefined || second === undefined) return [];
  return [{ label, values: [first, second], quote: cells.join(" | ") }];
}

/** A word of a column's head in what stands below it would do the sorting. */
function tellsItsName({ values }: ContrastRow, names: readonly [string, string]): boolean {
  const words = names.map((name) => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  return values.some((value) => words.flat().some((word) => value.toLowerCase().includes(word)));
}
