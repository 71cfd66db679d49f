import type { Finding } from "../finding";
import { byId } from "../shared/belonging";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { sameText } from "../shared/short-text";
import type { Content, Key } from "./schema";

export function lint(content: Content, key: Key): Finding[] {
  const named = key.groups.flat();
  return [
    ...idFindings(content.items, named, "items"),
    ...missing(content, named),
    ...ties(key),
    ...idsTellOrder(content, named),
    ...sameTextFindings(content.items, sameText, (text) =>
      error("duplicate-items", `“${text}” stands twice: pupils cannot tell which comes first.`),
    ),
    ...numbered(content),
  ];
}

function missing({ items }: Content, named: readonly string[]): Finding[] {
  const without = items
    .filter(({ id }) => !named.includes(id))
    .map(({ text }) => error("item-without-place", `“${text}” has no place in the key.`));
  const twice = named.some((id, index) => named.indexOf(id) !== index)
    ? [error("item-placed-twice", "The key gives one item two places.")]
    : [];
  return [...without, ...twice];
}

function ties({ groups }: Key): Finding[] {
  const tied = groups.filter(({ length }) => length > 1);
  return tied.length === 0
    ? []
    : [
        {
          rule: "ordering-with-ties",
          severity: "warning",
          where: "key",
          message:
            "Some items are tied, so any order of them is right. Leave out all but one of them if you can.",
        },
      ];
}

/** Items reach the pupil sorted by id before they are shuffled: ids must not follow the key. */
function idsTellOrder({ items }: Content, named: readonly string[]): Finding[] {
  const sorted = byId(items).map(({ id }) => id);
  const tells = sorted.length === named.length && sorted.every((id, index) => id === named[index]);
  return tells
    ? [error("ids-tell-order", "The items' ids follow the right order. Shuffle the items once.")]
    : [];
}

/** "1. Fetch", "First, …", "Finally …": the item says its own place. */
function numbered({ items }: Content): Finding[] {
  return items
    .filter(({ text }) =>
      /^\s*(?:\d+[.):](?!\d)|step \d|first\b|firstly\b|finally\b|lastly\b)/i.test(text),
    )
    .slice(0, 1)
    .map(({ text }) => ({
      rule: "item-tells-place",
      severity: "warning",
      where: "items",
      message: `“${text}” says its own place. Take the number or the “first” away.`,
    }));
}

function error(rule: string, message: string): Finding {
  return { rule, severity: "error", where: "items", message };
}
