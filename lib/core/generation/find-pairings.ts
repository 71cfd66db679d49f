import type { Definition, Pairing } from "./lesson-facts";
import type { TaughtBlock } from "./sections";
import { tooAlike } from "./terms";
import { classedWords } from "./word-classes";

/** Heads that name what stands below them, so that "this …" fits before them. */
const NOUN_HEADS = new Set(
  "example meaning definition remedy cause effect symbol sign job function role purpose size value unit colour use result product location capital date year formula property feature description explanation translation".split(
    " ",
  ),
);
const UNCOUNTABLE =
  /^(hardware|software|equipment|information|evidence|vocabulary|food|energy|music|data|weather|apparatus)$/i;

/** Pairs of columns of tables that have heads: the first column against each of the others. */
export function findPairings(
  taught: readonly TaughtBlock[],
  definitions: readonly Definition[],
): Pairing[] {
  const defined = new Set(
    definitions.map(({ address, term }) => `${address} ${term.toLowerCase()}`),
  );
  return taught.flatMap(({ block, section }) => {
    const [heads, ...rows] = block.rows ?? [];
    if (heads === undefined || !haveHeads(heads, rows)) return [];
    return heads.slice(1).flatMap((head, index) => {
      const pairs = rows.flatMap((cells) => pairOf(cells, index + 1));
      const known = pairs.every(({ left }) =>
        defined.has(`${block.address} ${left.toLowerCase()}`),
      );
      if (known || !isSayable(head) || pairs.length < 3 || !areDistinct(pairs)) return [];
      return [
        {
          ...named(heads[0] ?? "", head),
          address: block.address,
          ...(section === undefined ? {} : { section }),
          pairs: introduced(pairs, head),
        },
      ];
    });
  });
}

type Pair = Pairing["pairs"][number];

function pairOf(cells: readonly string[], column: number): Pair[] {
  const [left, right] = [cells[0]?.trim() ?? "", cells[column]?.trim() ?? ""];
  if (left === "" || right === "") return [];
  return [{ left, right, quote: cells.join(" | ") }];
}

/** Short words over each column, no numbers, every row whole and led by a short name. */
function haveHeads(heads: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const short = heads.every(
    (head) => /^[\p{L}][\p{L}' ()-]*$/u.test(head.trim()) && head.trim().split(" ").length <= 5,
  );
  const whole = rows.every((cells) => cells.length === heads.length);
  const named = rows.every(
    (cells) => (cells[0] ?? "").split(" ").length <= 7 && !/^\d+$/.test(cells[0] ?? ""),
  );
  return short && whole && named && heads.length >= 2 && rows.length >= 3 && rows.length <= 12;
}

/** No two entries of a column that a pupil could mix up with reason, and none that names its row. */
function areDistinct(pairs: readonly Pair[]): boolean {
  const lefts = pairs.map(({ left }) => left.toLowerCase());
  const rights = pairs.map(({ right }) => right.toLowerCase());
  const told = pairs.some(({ left, right }) =>
    ` ${right.toLowerCase()} `.includes(` ${left.toLowerCase()} `),
  );
  const alike = lefts.some((left, index) =>
    lefts
      .slice(index + 1)
      .some(
        (other) =>
          tooAlike(left, other) &&
          left.split(" ").length === other.split(" ").length &&
          left === other,
      ),
  );
  return (
    new Set(lefts).size === lefts.length &&
    new Set(rights).size === rights.length &&
    !told &&
    !alike
  );
}

function named(left: string, right: string): Pick<Pairing, "leftName" | "rightName" | "countable"> {
  const leftName = lowerFirst(left.trim());
  const rightName = lowerFirst(right.trim());
  return {
    leftName,
    rightName: NOUN_HEADS.has(rightName.split(" ").at(-1) ?? "") ? rightName : undefined,
    countable: !UNCOUNTABLE.test(leftName) && !/[^s]s$/.test(leftName),
  };
}

/** "Into" says nothing without the column before it. */
function isSayable(head: string): boolean {
  return !/^(into|to|from|by|with|for|of|at|on|in|and|or)\b/i.test(head.trim());
}

/** "Used to separate", "Breaks down": the head is the verb of each entry below it. */
function saysWhatIsDone(head: string): boolean {
  const text = head.trim();
  if (/^(used|found|made|measured|caused|controlled)\b/i.test(text)) return true;
  return (
    /^(?!uses\b|process)\p{L}+s\b(\s+(down|up|to|in|on|off|out|by|from|for))?$/iu.test(text) &&
    classedWords(`It ${lowerFirst(text)} things.`)[1]?.wordClass === "VERB"
  );
}

/** "Used to separate" goes before each of its entries; "What it does" needs no saying. */
function introduced(pairs: readonly Pair[], head: string): Pair[] {
  if (!saysWhatIsDone(head)) return [...pairs];
  return pairs.map((pair) => ({ ...pair, right: `${head.trim()}: ${lowerFirst(pair.right)}` }));
}

/** "Italian term", "RAM chip" and "Newton's law" keep their capital. */
const KEEPS_CAPITAL =
  /^(.[A-Z]|\p{Lu}\p{Ll}+(ian|ish|ese)\b|(French|German|Latin|Greek|Roman|Welsh|Dutch|Arabic|Hindu|Muslim|Jewish|European|American|African|Tudor|Stuart|Norman|Saxon|Viking)\b|\p{Lu}\p{Ll}+['’]s\b)/u;

function lowerFirst(text: string): string {
  return KEEPS_CAPITAL.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
