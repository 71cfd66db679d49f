import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce, textOf } from "../shared/belonging";
import { longestNonDecreasing } from "../shared/longest-increasing";
import type { SharePart } from "../shared/mark-parts";
import { ALL, NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import type { Content, Key, Response } from "./schema";

/**
 * By the key's rule (design/question-types.md): `exact` all or nothing; `position` per place;
 * `longest-increasing` (L − 1)/(n − 1), so that one item out of place costs one step and not everything.
 */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  insistBelongs(content, key, response);
  const groupOf = new Map(
    key.groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)),
  );
  const groups = response.order.map((id) => groupOf.get(id) ?? 0);
  const parts = partsBy(key, groups);
  return resultOf(maxPoints, parts, describeOrder(content, response));
}

export function modelResponse(_content: Content, key: Key): Response {
  return { v: 1, order: key.groups.flat() };
}

export function describeOrder(content: Content, { order }: Response): string {
  return order.map((id) => oneLine(textOf(content.items, id))).join(" → ");
}

/** Each item behind its place. */
export function answerParts(content: Content, { order }: Response): AnswerPart[] {
  return order.map((id, place) => ({
    name: `${place + 1}.`,
    words: oneLine(textOf(content.items, id)),
  }));
}

/** @param groups the group of each item, in the pupil's order. */
function partsBy(key: Key, groups: readonly number[]): SharePart[] {
  const places = key.groups.flatMap((ids, group) => ids.map(() => group));
  if (key.rule === "position") return positionParts(places, groups);
  const size = places.length;
  const length = longestNonDecreasing(groups);
  const whole = length === size;
  const share = groups.length === 0 ? NOTHING : new Fraction(length - 1, size - 1);
  const note =
    groups.length === 0 ? "No answer." : `${length} of ${size} items stand in the right order.`;
  const earned = key.rule === "exact" ? new Fraction(whole ? 1 : 0) : share;
  return [{ id: "order", earned, worth: ALL, note }];
}

function positionParts(places: readonly number[], groups: readonly number[]): SharePart[] {
  const worth = new Fraction(1, places.length);
  return places.map((group, index) => {
    const right = groups[index] === group;
    return {
      id: `place${index + 1}`,
      earned: right ? worth : NOTHING,
      worth,
      note: right ? "In its place." : "Not in its place.",
    };
  });
}

function insistBelongs(content: Content, key: Key, response: Response): void {
  const known = insistOnce(idsOf(content.items), "list of items");
  const keyed = insistOnce(key.groups.flat(), "answer key");
  insistKnown(keyed, known, "answer key");
  insistKnown(insistOnce(response.order, "answer"), known, "answer");
  if (keyed.size !== known.size) {
    throw new AppError("invalid", "The answer key does not place every item.");
  }
}
