import type { Finding } from "../finding";
import { exactNumber } from "../shared/exact-number";
import { sameTextFindings } from "../shared/lint-ids";
import { sameUnit } from "../shared/unit";
import type { Content, Key } from "./schema";

export function lint(content: Content, key: Key): Finding[] {
  return [...tolerance(key), ...units(content, key), ...unitShown(content, key)];
}

/** A value with decimals is seldom meant to the last of them; a whole number may well be exact. */
function tolerance({ value, tolerance: given }: Key): Finding[] {
  const none =
    given.kind === "exact" ||
    (given.kind === "absolute" && given.by === 0) ||
    (given.kind === "relative" && given.percent === 0);
  if (none && !/^-?\d+$/.test(value)) {
    return [
      warning(
        "numeric-without-tolerance",
        `Only exactly ${value} is right. Say how near is near enough, for instance 3 significant figures.`,
      ),
    ];
  }
  if (given.kind === "relative" && exactNumber(value).equals(0)) {
    return [
      warning(
        "numeric-without-tolerance",
        "A percentage of 0 is 0. Give the tolerance as a number instead.",
      ),
    ];
  }
  const wide = given.kind === "relative" ? given.percent > 50 : isWide(value, given);
  return wide
    ? [warning("tolerance-too-wide", "Half or double the value counts as right. Is that meant?")]
    : [];
}

function isWide(value: string, given: Key["tolerance"]): boolean {
  if (given.kind !== "absolute") return false;
  const size = exactNumber(value).abs();
  return !size.equals(0) && exactNumber(given.by).mul(2).compare(size) > 0;
}

function units(content: Content, { units: known, unitShare }: Key): Finding[] {
  if (content.asksUnit && known.length === 0) {
    return [
      error("unit-missing", "Pupils are asked for a unit, but no unit is accepted. Add one."),
    ];
  }
  if (content.asksUnit && unitShare === 0) {
    return [
      warning(
        "unit-worth-nothing",
        "Pupils are asked for a unit, but it earns nothing. Give it a share.",
      ),
    ];
  }
  return sameTextFindings(
    known.map(({ name }) => ({ text: name })),
    sameUnit,
    (name) => error("duplicate-units", `“${name}” is listed twice, perhaps spelt out. Leave one.`),
  );
}

function unitShown({ asksUnit, unitShown: given }: Content, { units: known }: Key): Finding[] {
  if (given === undefined) return [];
  if (asksUnit) {
    return [
      {
        ...error("unit-given-away", "The unit stands beside the field that asks for it."),
        fix: { label: "Hide the unit", patch: { content: { v: 1, asksUnit } } },
      },
    ];
  }
  const [first] = known;
  return first === undefined || sameUnit(first.name, given)
    ? []
    : [error("unit-disagrees", `The field shows “${given}”, but the key is in “${first.name}”.`)];
}

function error(rule: string, message: string): Finding {
  return { rule, severity: "error", where: "key", message };
}

function warning(rule: string, message: string): Finding {
  return { rule, severity: "warning", where: "key", message };
}
