import Fraction from "fraction.js";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce, textOf } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import { byPlace } from "../shared/picture-shape";
import { sameText } from "../shared/short-text";
import type { Content, Key, Response } from "./schema";

/** Places with their right label, of all places. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  insistPlacements(content, key.placements, "answer key");
  insistPlacements(content, response.placements, "answer");
  const given = new Map(response.placements.map(({ zone, label }) => [zone, label]));
  const worth = new Fraction(1, key.placements.length);
  const parts = key.placements.map(({ zone, label }): SharePart => {
    const chosen = given.get(zone);
    const fits = chosen !== undefined && isRight(content, label, chosen);
    const note = noteOf(chosen, fits);
    return { id: zone, earned: fits ? worth : NOTHING, worth, note };
  });
  return resultOf(maxPoints, parts, describeLabels(content, response));
}

export function modelResponse(_content: Content, key: Key): Response {
  return { v: 1, placements: key.placements.map((placement) => ({ ...placement })) };
}

/** "the round part in the middle: nucleus; the thick line around: wall", as one reads the picture. */
export function describeLabels(content: Content, response: Pick<Response, "placements">): string {
  return answerParts(content, response)
    .map(({ name, words }) => `${name}: ${words}`)
    .join("; ");
}

/** Each place that has a label, as one reads the picture. */
export function answerParts(
  { zones, labels }: Content,
  { placements }: Pick<Response, "placements">,
): AnswerPart[] {
  return byPlace(zones).flatMap(({ id, text }) => {
    const label = placements.find(({ zone }) => zone === id)?.label;
    if (label === undefined) return [];
    return [{ name: oneLine(text), words: oneLine(textOf(labels, label)) }];
  });
}

/** Two labels may have the same words; a pupil cannot tell them apart. */
export function isRight({ labels }: Content, right: string, chosen: string): boolean {
  return chosen === right || sameText(textOf(labels, chosen), textOf(labels, right), true);
}

function insistPlacements(
  content: Content,
  placements: Key["placements"],
  what: "answer key" | "answer",
): void {
  const zones = insistOnce(idsOf(content.zones), "list of places");
  const labels = insistOnce(idsOf(content.labels), "list of labels");
  const filled = placements.map(({ zone }) => zone);
  insistKnown(insistOnce(filled, what), zones, what);
  const used = placements.map(({ label }) => label);
  insistKnown(insistOnce(used, what), labels, what);
}

function noteOf(chosen: string | undefined, fits: boolean): string {
  if (chosen === undefined) return "No label.";
  return fits ? "The right label." : "Not the right label.";
}
