import type { Finding } from "../finding";
import { textOf } from "../shared/belonging";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { comparedWords, sameText } from "../shared/short-text";
import type { Content, Key } from "./schema";

/** More are tedious to move and no longer fit on a pupil's screen. */
const MOST_ITEMS = 10;

export function lint(content: Content, key: Key): Finding[] {
  const items = key.placements.map(({ item }) => item);
  const groups = key.placements.map(({ group }) => group);
  return [
    ...idFindings(content.items, items, "items"),
    ...idFindings(content.groups, groups, "groups"),
    ...unplaced(content, items),
    ...repeated(content),
    ...emptyGroups(content, groups),
    ...namesItsGroup(content, key),
    ...tooMany(content),
  ];
}

function unplaced({ items }: Content, named: readonly string[]): Finding[] {
  const alone = items
    .filter(({ id }) => !named.includes(id))
    .map(({ text }) =>
      error("item-without-group", `“${text}” belongs in no group. Choose the group it is in.`),
    );
  const twice = items
    .filter(({ id }) => named.filter((name) => name === id).length > 1)
    .map(({ text }) =>
      error("item-in-two-groups", `“${text}” has two groups in the key. Leave one.`),
    );
  return [...alone, ...twice];
}

function repeated({ items, groups }: Content): Finding[] {
  return [
    ...sameTextFindings(items, sameText, (text) =>
      error("duplicate-items", `“${text}” stands twice: pupils cannot tell which is meant.`),
    ),
    ...sameTextFindings(groups, sameText, (text) =>
      error("duplicate-groups", `Two groups are called “${text}”. Give each its own name.`),
    ),
  ];
}

/** A group that stays empty can be meant as a trap; all items in one group leave nothing to sort. */
function emptyGroups({ groups }: Content, used: readonly string[]): Finding[] {
  const empty = groups.filter(({ id }) => !used.includes(id));
  if (empty.length === groups.length - 1) {
    return [
      error("all-in-one-group", "Every item belongs in the same group. Give each group some."),
    ];
  }
  return empty.map(({ text }) =>
    warning("empty-group", "groups", `No item belongs in “${text}”. Give it one, or take it away.`),
  );
}

/** "Input device" and the item "a device for input": the words give the place away. */
function namesItsGroup({ items, groups }: Content, { placements }: Key): Finding[] {
  return items.flatMap(({ id, text }) => {
    const own = placements.find(({ item }) => item === id)?.group;
    if (own === undefined) return [];
    const words = new Set(comparedWords(text, false));
    const others = new Set(
      groups.filter((group) => group.id !== own).flatMap((group) => wordsOf(group.text)),
    );
    const told = wordsOf(textOf(groups, own)).find((word) => words.has(word) && !others.has(word));
    if (told === undefined) return [];
    return [
      warning(
        "item-names-group",
        "items",
        `“${text}” says “${told}”, as its group does. Reword it.`,
      ),
    ];
  });
}

function tooMany({ items }: Content): Finding[] {
  if (items.length <= MOST_ITEMS) return [];
  const message = `There are ${items.length} items to move. ${MOST_ITEMS} are enough: leave some out.`;
  return [warning("too-many-items", "items", message)];
}

/** The words of a name that mean something: "the" and "of" stand anywhere. */
function wordsOf(name: string): string[] {
  return comparedWords(name, false).filter((word) => word.length > 3 || /\d/.test(word));
}

function error(rule: string, message: string): Finding {
  return { rule, severity: "error", where: "items", message };
}

function warning(rule: string, where: string, message: string): Finding {
  return { rule, severity: "warning", where, message };
}
