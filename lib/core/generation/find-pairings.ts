import type { Definition, Pair, Pairing } from "./lesson-facts";
import type { TaughtBlock } from "./sections";
import { oneHoldsTheOther, tellingWords } from "./shared-words";
import { headingQuestion } from "./table-headings";
import { givesAway, tooAlike } from "./terms";

/** Years, dates and money: what a story happened to have, not what a lesson teaches. */
const STORY_NUMBER = /\b(1\d{3}|20\d\d)\b|[£$€]\s?\d/;

/** A glossary in columns: its terms are asked about with the lesson's other key terms. */
const GLOSSARY_HEAD =
  /^(key ?|new |technical |subject )?(words?|terms?|keywords?|vocabulary|terminology)$/i;

/** Pairs of columns of tables that have heads: the first column against each of the others. */
export function findPairings(
  taught: readonly TaughtBlock[],
  definitions: readonly Definition[],
): Pairing[] {
  return taught.flatMap((table) => {
    const [heads, ...rows] = table.block.rows ?? [];
    if (heads === undefined || !haveHeads(heads, rows)) return [];
    return heads
      .slice(1)
      .flatMap((_, index) => pairingOf(table, heads, rows, index + 1, definitions));
  });
}

function pairingOf(
  { block, section }: TaughtBlock,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  column: number,
  definitions: readonly Definition[],
): Pairing[] {
  const [first = "", head = ""] = [heads[0], heads[column]];
  const named = column > 1 ? withItNamed(head, heads[column - 1] ?? "") : head;
  const question = named === undefined ? undefined : headingQuestion(first, named, section);
  const pairs = soundPairs(rows.flatMap((cells) => pairOf(cells, column, block.address)));
  if (question === undefined || pairs.length < 3) return [];
  const isDefined = ({ left }: Pair) =>
    !/^(symbol|sign|unit|example)/i.test(head) &&
    definitions.some(
      (one) => one.address === block.address && one.term.toLowerCase() === left.toLowerCase(),
    );
  if (GLOSSARY_HEAD.test(first) && pairs.some(isDefined)) return [];
  return [
    {
      ...question,
      isSentence: false,
      address: block.address,
      ...(section === undefined ? {} : { section }),
      pairs,
    },
  ];
}

/** Under "Cell | Special feature | Why it helps", "it" is the feature: "why its special feature helps". */
function withItNamed(head: string, before: string): string | undefined {
  if (!/\bit\b/i.test(head) || /\b(it|they|does|is|used|happens)\b/i.test(before)) return head;
  const [, word = "", verb = ""] = /^(why|how) it (\p{Ll}+s)$/iu.exec(head.trim()) ?? [];
  return word === "" ? undefined : `${word} its ${before.trim().toLowerCase()} ${verb}`;
}

function pairOf(cells: readonly string[], column: number, address: string): Pair[] {
  const [left, right] = [cells[0]?.trim() ?? "", cells[column]?.trim() ?? ""];
  // A measurement on the left is looked up, not known.
  if (!/^["“‘'¿¡(]?\p{L}/u.test(left)) return [];
  // Votes, prices, scores: a number without a unit is nothing to know.
  if (!/\p{L}|^[^\p{L}\p{N}\s]{1,3}$/u.test(right) || STORY_NUMBER.test(right)) return [];
  return [{ left, right, address, quote: cells.join(" | ") }];
}

/** Short words over each column, no numbers, every row whole and led by a short name. */
function haveHeads(heads: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const short = heads.every(
    (head) => head.trim().length <= 50 && head.trim().split(" ").length <= 7,
  );
  const whole = rows.every((cells) => cells.length === heads.length);
  const named = rows.every(
    (cells) => (cells[0] ?? "").split(" ").length <= 7 && !/^\d+$/.test(cells[0] ?? ""),
  );
  return short && whole && named && heads.length >= 2 && rows.length >= 3 && rows.length <= 12;
}

/**
 * The rows a pupil can match: none whose right side uses its left side's own word, and no two of which one fits
 * where the other does.
 */
export function soundPairs(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const pair of pairs) {
    const told = givesAway(withoutCommon(pair, pairs), pair.left);
    const clashes = kept.some(
      (other) =>
        oneHoldsTheOther(pair.right, other.right) ||
        pair.right.toLowerCase() === other.right.toLowerCase() ||
        sameName(pair.left, other.left),
    );
    if (!told && !clashes) kept.push(pair);
  }
  return kept;
}

/** A word that the right sides of other rows have too leads to none of them: "cell" among the parts of a cell. */
function withoutCommon(pair: Pair, pairs: readonly Pair[]): string {
  const others = pairs.filter((other) => other !== pair).map(({ right }) => tellingWords(right));
  const isCommon = (word: string) =>
    [...tellingWords(word)].some((stem) => others.some((said) => said.has(stem)));
  return pair.right
    .split(/\s+/)
    .filter((word) => !isCommon(word))
    .join(" ");
}

function sameName(a: string, b: string): boolean {
  return (
    a.toLowerCase() === b.toLowerCase() ||
    (tooAlike(a, b) && a.split(" ").length === b.split(" ").length)
  );
}
