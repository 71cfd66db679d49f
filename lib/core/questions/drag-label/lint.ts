import type { Finding } from "../finding";
import { textOf } from "../shared/belonging";
import { idFindings, sameTextFindings } from "../shared/lint-ids";
import { placeFindings } from "../shared/lint-places";
import { comparedWords, sameText } from "../shared/short-text";
import type { Content, Key } from "./schema";

/** More are tedious to move and no longer fit beside the picture on a pupil's screen. */
const MOST_LABELS = 10;

export function lint(content: Content, key: Key): Finding[] {
  const zones = key.placements.map(({ zone }) => zone);
  const labels = key.placements.map(({ label }) => label);
  return [
    ...idFindings(content.zones, zones, "places"),
    ...idFindings(content.labels, labels, "labels"),
    ...placeFindings(content.zones),
    ...unlabelled(content, zones),
    ...usedTwice(content, labels),
    ...repeated(content),
    ...namesItsLabel(content, key),
    ...tooMany(content),
  ];
}

function unlabelled({ zones }: Content, named: readonly string[]): Finding[] {
  return zones.flatMap(({ id, text }): Finding[] => {
    const count = named.filter((name) => name === id).length;
    if (count === 1) return [];
    if (count === 0)
      return [error("place-without-label", "places", `“${text}” has no label. Give it one.`)];
    return [error("place-with-two-labels", "places", `“${text}” has two labels. Leave one.`)];
  });
}

function usedTwice({ labels }: Content, used: readonly string[]): Finding[] {
  return labels
    .filter(({ id }) => used.filter((one) => one === id).length > 1)
    .map(({ text }) =>
      error(
        "label-in-two-places",
        "labels",
        `“${text}” is right in two places, and can be put in one. Use it once.`,
      ),
    );
}

function repeated({ labels }: Content): Finding[] {
  return sameTextFindings(labels, sameText, (text) =>
    error(
      "duplicate-labels",
      "labels",
      `“${text}” stands twice: pupils cannot tell which is meant.`,
    ),
  );
}

/** What is said of a place is read out to pupils; it must not say the answer. */
function namesItsLabel({ zones, labels }: Content, { placements }: Key): Finding[] {
  return zones.flatMap(({ id, text }) => {
    const own = placements.find(({ zone }) => zone === id)?.label;
    if (own === undefined) return [];
    const said = new Set(comparedWords(text, false));
    const told = comparedWords(textOf(labels, own), false).find(
      (word) => word.length > 3 && said.has(word),
    );
    if (told === undefined) return [];
    return [
      warning(
        "place-names-label",
        "places",
        `“${text}” says “${told}”, as its label does. Say where it is in other words.`,
      ),
    ];
  });
}

function tooMany({ labels }: Content): Finding[] {
  if (labels.length <= MOST_LABELS) return [];
  const message = `There are ${labels.length} labels. ${MOST_LABELS} are enough: leave some out.`;
  return [warning("too-many-labels", "labels", message)];
}

function error(rule: string, where: string, message: string): Finding {
  return { rule, severity: "error", where, message };
}

function warning(rule: string, where: string, message: string): Finding {
  return { rule, severity: "warning", where, message };
}
