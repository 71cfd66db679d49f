import { lettered } from "@/lib/core/questions/shared/lettered";
import type { Form, FormOf } from "./form";
import { BrokenQuestion } from "./ledger";
import { sameWords } from "./same-words";

export interface WrittenPair {
  /** "" where the right one fits nothing. */
  readonly left: string;
  readonly right: string;
}

const MOST_GROUPS = 5;
const FEWEST_SORTED = 3;

/**
 * What pairs come to: matching, where each has its own partner; sorting into groups, where several share one. The
 * ids, and the order of what is put in place, tell nothing.
 */
export function pairsOf(written: readonly WrittenPair[]): Form {
  const pairs = written.filter(({ left }) => left.trim() !== "");
  if (pairs.length < 2) throw new BrokenQuestion("It has fewer than two pairs.");
  if (written.some(({ right }) => right.trim() === ""))
    throw new BrokenQuestion("One of its pairs has nothing on the right.");
  const rights = [...new Map(written.map(({ right }) => [sameWords(right), right])).values()];
  const used = new Set(pairs.map(({ right }) => sameWords(right)));
  const isShared = used.size < pairs.length && pairs.length >= FEWEST_SORTED;
  const isSorting = isShared && rights.length >= 2 && rights.length <= MOST_GROUPS;
  return isSorting ? sorting(pairs, rights) : matching(pairs, rights);
}

function matching(pairs: readonly WrittenPair[], rights: readonly string[]): Form {
  const right = lettered(rights, "right").map(({ id, text }) => ({ id: `r${id}`, text }));
  const left = pairs.map((pair, index) => ({ id: `l${index + 1}`, text: pair.left }));
  return {
    kind: "pairs",
    left,
    right,
    pairs: pairs.map((pair, index) => ({
      left: `l${index + 1}`,
      right: idOf(right, pair.right),
    })),
  };
}

function sorting(pairs: readonly WrittenPair[], rights: readonly string[]): Form {
  const groups = rights.map((text, index) => ({ id: `g${index + 1}`, text }));
  return sortingOf(pairs, groups, (right) => idOf(groups, right));
}

/** Pairs sorted into groups; two that say the same are two items, and no id tells where one belongs. */
export function sortingOf(
  pairs: readonly WrittenPair[],
  groups: readonly { id: string; text: string }[],
  groupOf: (right: string) => string,
): Form {
  const tokens = pairs.map(({ left }, index) => `${left}\u0000${index}`);
  const ids = lettered(tokens, "items");
  const found = pairs.map(({ left, right }, index) => ({
    id: ids.find(({ text }) => text === tokens[index])?.id ?? "",
    text: left,
    group: groupOf(right),
  }));
  return {
    kind: "sort",
    groups: [...groups],
    items: found.map(({ id, text }) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    placements: found.map(({ id, group }) => ({ item: id, group })),
  };
}

function idOf(parts: readonly { id: string; text: string }[], text: string): string {
  return parts.find((part) => sameWords(part.text) === sameWords(text))?.id ?? "";
}

/** Pairs, groups or rows as pairs of words; what fits nothing stands behind an empty left. */
export function pairLines(
  form: FormOf<"pairs"> | FormOf<"sort"> | FormOf<"grid">,
): [string, string][] {
  const [lefts, rights, given] = sidesOf(form);
  const word = (id: string | undefined) => rights.find((part) => part.id === id)?.text ?? "";
  const used = new Set(given.values());
  return [
    ...lefts.map(({ id, text }): [string, string] => [text, word(given.get(id))]),
    ...rights.filter(({ id }) => !used.has(id)).map(({ text }): [string, string] => ["", text]),
  ];
}

type Parts = FormOf<"pairs">["left"];

function sidesOf(
  form: FormOf<"pairs"> | FormOf<"sort"> | FormOf<"grid">,
): [Parts, Parts, ReadonlyMap<string, string | undefined>] {
  if (form.kind === "pairs")
    return [form.left, form.right, new Map(form.pairs.map(({ left, right }) => [left, right]))];
  if (form.kind === "sort")
    return [
      form.items,
      form.groups,
      new Map(form.placements.map(({ item, group }) => [item, group])),
    ];
  return [
    form.rows,
    form.columns,
    new Map(form.right.map(({ row, columns }) => [row, columns[0]])),
  ];
}
