import type { Finding } from "../finding";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { sameText } from "../shared/short-text";
import type { Content, Key } from "./schema";

export function lint(content: Content, key: Key): Finding[] {
  const lefts = key.pairs.map(({ left }) => left);
  return [
    ...idFindings(content.left, lefts, "left items"),
    ...idFindings(
      content.right,
      key.pairs.map(({ right }) => right),
      "right items",
    ),
    ...unpaired(content, lefts),
    ...repeated(content),
    ...lastByElimination(content, key),
  ];
}

function unpaired({ left }: Content, named: readonly string[]): Finding[] {
  const alone = left
    .filter(({ id }) => !named.includes(id))
    .map(({ text }) =>
      error("item-without-pair", `“${text}” has no match in the key. Give it one.`),
    );
  const twice = left
    .filter(({ id }) => named.filter((name) => name === id).length > 1)
    .map(({ text }) =>
      error("item-paired-twice", `“${text}” has two matches in the key. Leave one.`),
    );
  return [...alone, ...twice];
}

function repeated({ left, right }: Content): Finding[] {
  const found = (text: string): Finding =>
    error(
      "duplicate-items",
      `“${text}” stands twice in a list: pupils cannot tell which is meant.`,
    );
  return [...sameTextFindings(left, sameText, found), ...sameTextFindings(right, sameText, found)];
}

/** As many right items as left ones: the last pair is found without knowing it. */
function lastByElimination({ left, right }: Content, { pairs }: Key): Finding[] {
  const used = new Set(pairs.map((pair) => pair.right)).size;
  if (right.length > left.length || used < left.length) return [];
  return [
    {
      rule: "last-pair-by-elimination",
      severity: "info",
      where: "right items",
      message: "The last pair can be found by elimination. One more item on the right prevents it.",
    },
  ];
}

function error(rule: string, message: string): Finding {
  return { rule, severity: "error", where: "items", message };
}
