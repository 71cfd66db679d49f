import type Fraction from "fraction.js";
import type { MarkInput, MarkResult } from "../contract";
import { exactNumber } from "../shared/exact-number";
import type { SharePart } from "../shared/mark-parts";
import { ALL, NOTHING, resultOf } from "../shared/mark-parts";
import type { WrittenNumber } from "../shared/read-number";
import { readNumber } from "../shared/read-number";
import { sameUnit } from "../shared/unit";
import { withinTolerance } from "../shared/within-tolerance";
import type { Content, Key, Response } from "./schema";

/**
 * The number within its tolerance, in the first unit of the key; a unit that was asked for is a part of its
 * own, so that "5" for "5 m" keeps the marks of the number and "7 m" those of the unit.
 */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  const unitWorth = content.asksUnit ? exactNumber(key.unitShare) : NOTHING;
  const written = readNumber(response.text);
  const judged = written === undefined ? UNREADABLE : judge(content, key, written);
  const parts: SharePart[] = [
    part("number", judged.number, ALL.sub(unitWorth), judged.note),
    ...(unitWorth.equals(0)
      ? []
      : [part("unit", judged.unit, unitWorth, unitNote(judged, written))]),
  ];
  return resultOf(maxPoints, parts, written === undefined ? response.text.trim() : shown(written));
}

export function modelResponse(content: Content, key: Key): Response {
  const unit = content.asksUnit ? (key.units[0]?.name ?? "") : "";
  return { v: 1, text: `${key.value} ${unit}`.trim() };
}

/** "1200 cm": the number as it was read, for people. */
export function shown({ value, unit }: WrittenNumber): string {
  return `${value.toString(10).replace(/\(\d+\)$/, "…")} ${unit}`.trim();
}

interface Judged {
  readonly number: boolean;
  readonly unit: boolean;
  readonly note: string;
}

const UNREADABLE: Judged = { number: false, unit: false, note: "No single number to be read." };

function judge(content: Content, key: Key, written: WrittenNumber): Judged {
  const unit = key.units.find(({ name }) => sameUnit(name, written.unit));
  if (!content.asksUnit && !mayStandBeside(content, key, written.unit)) {
    return { number: false, unit: false, note: `The unit “${written.unit}” does not fit.` };
  }
  const candidates =
    unit === undefined
      ? asWritten(content, key, written)
      : [inFirstUnit(key, written.value, unit.name)];
  const number = candidates.some((value) =>
    withinTolerance(value, exactNumber(key.value), key.tolerance),
  );
  return {
    number,
    unit: unit !== undefined,
    note: number ? "The right number." : "Not the right number.",
  };
}

/** Where no unit is asked for, one that fits may be written all the same; where none is known, any. */
function mayStandBeside({ unitShown }: Content, { units }: Key, unit: string): boolean {
  if (unit === "" || (unitShown === undefined && units.length === 0)) return true;
  const known = [...units.map(({ name }) => name), ...(unitShown === undefined ? [] : [unitShown])];
  return known.some((name) => sameUnit(name, unit));
}

function inFirstUnit({ units }: Key, value: Fraction, name: string): Fraction {
  const [first] = units;
  const factor = units.find((unit) => unit.name === name)?.factor ?? 1;
  return value.mul(exactNumber(factor)).div(exactNumber(first?.factor ?? 1));
}

/** Where no unit is known, "50%" is 50 to a question about a percentage and a half to one about a share. */
function asWritten(
  { unitShown }: Content,
  { units }: Key,
  { value, unit }: WrittenNumber,
): Fraction[] {
  const open = unitShown === undefined && units.length === 0;
  return unit === "%" && open ? [value, value.div(100)] : [value];
}

function unitNote({ unit }: Judged, written: WrittenNumber | undefined): string {
  if (unit) return "A right unit.";
  return written === undefined || written.unit === "" ? "No unit." : "Not the right unit.";
}

function part(id: string, right: boolean, worth: Fraction, note: string): SharePart {
  return { id, earned: right ? worth : NOTHING, worth, note };
}
