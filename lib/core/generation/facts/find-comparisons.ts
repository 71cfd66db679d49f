import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import { soundPairs } from "./find-pairings";
import type { Pair, Pairing } from "./lesson-facts";
import type { TaughtBlock } from "./sections";
import { isComparable } from "./table-headings";
import { subjectOf } from "./table-subject";
import { comparedTask } from "./table-wording";

/** Heads of the column that only names what is compared. */
const COMPARED = /^(|features?|property|properties|characteristics?|aspects?)$/i;
const FEWEST = 3;
const MOST = 6;

/**
 * Tables that compare three things or more ("Solid | Liquid | Gas"): what a row says of each can be put to it, where
 * the row's label is a property that each of them has.
 */
export function findComparisons(taught: readonly TaughtBlock[], title = ""): Pairing[] {
  return taught.flatMap(({ block, section }) => {
    const [heads = [], ...rows] = block.rows ?? [];
    const [corner = "", ...names] = heads.map((head) => head.trim());
    const subject = subjectOf(section ?? "");
    const named = names.every((name) => /^\p{L}[\p{L}\p{N} '’-]{1,30}$/u.test(name));
    if (!names.some((name) => isCommon(name, taught))) return [];
    if (!COMPARED.test(corner) || subject === undefined || !named) return [];
    if (names.length < FEWEST || names.length > MOST) return [];
    return rows.flatMap((cells): Pairing[] => {
      const label = (cells[0] ?? "").trim();
      const prompt = isComparable(label) ? comparedTask(label, section ?? "", title) : undefined;
      const pairs = soundPairs(pairsOf(heads, cells, block.address));
      if (prompt === undefined || pairs.length !== names.length) return [];
      return [
        {
          prompt,
          asked: undefined,
          from: "table",
          subject,
          address: block.address,
          ...(section === undefined ? {} : { section }),
          pairs,
        },
      ];
    });
  });
}

/** Written small somewhere: a solid or a liquid, and nobody's name, of whom nobody says "its". */
function isCommon(name: string, taught: readonly TaughtBlock[]): boolean {
  const small = new RegExp(`(?<![\\p{L}])${escapePattern(name.toLowerCase())}s?(?![\\p{L}])`, "u");
  return taught.some(({ block }) => small.test(block.text));
}

/** The first rests on the heads too, which name what is compared. */
function pairsOf(heads: readonly string[], cells: readonly string[], address: string): Pair[] {
  return heads.slice(1).flatMap((head, index) => {
    const left = head.trim();
    const quote = (index === 0 ? heads : cells).join(" | ");
    const right = (cells[index + 1] ?? "").trim();
    return /\p{L}{2}/u.test(right) && !/^(yes|no|both|same|none)$/i.test(right)
      ? [{ left, right, address, quote }]
      : [];
  });
}
