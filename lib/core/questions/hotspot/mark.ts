import Fraction from "fraction.js";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import type { MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import { byPlace, isInside, middleOf } from "../shared/picture-shape";
import type { Content, Key, Place, Response } from "./schema";

/** Right places that hold a mark, of all right places. There are no more marks than right places, so a miss costs its mark. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  const known = insistOnce(idsOf(content.places), "list of places");
  insistKnown(insistOnce(key.places, "answer key"), known, "answer key");
  insistRoom(content, response);
  const worth = new Fraction(1, key.places.length);
  const right = content.places.filter(({ id }) => key.places.includes(id));
  const parts = byPlace(right).map((place): SharePart => {
    const isFound = response.points.some((point) => isInside(place, point));
    const note = isFound ? "Found." : "Not marked.";
    return { id: place.id, earned: isFound ? worth : NOTHING, worth, note };
  });
  return resultOf(maxPoints, parts, describePoints(content, response));
}

export function modelResponse({ places }: Content, key: Key): Response {
  const right = byPlace(places).filter(({ id }) => key.places.includes(id));
  return { v: 1, points: right.map(middleOf) };
}

/** "the round part; a spot beside the places (34 % across, 56 % down)". */
export function describePoints({ places }: Content, { points }: Pick<Response, "points">): string {
  return points.map((point) => oneLine(describePoint(places, point))).join("; ");
}

/** The place a mark lies in. */
export function placeAt(places: readonly Place[], point: Point): Place | undefined {
  return places.find((place) => isInside(place, point));
}

function describePoint(places: readonly Place[], point: Point): string {
  const text = placeAt(places, point)?.text.trim();
  if (text !== undefined && oneLine(text) !== "") return text;
  return `a spot beside the places (${percent(point.x)} across, ${percent(point.y)} down)`;
}

function insistRoom({ count }: Content, { points }: Response): void {
  if (points.length <= count) return;
  throw new AppError(
    "invalid",
    `The answer has ${points.length} marks; the question takes ${count}.`,
  );
}

function percent(length: number): string {
  return `${Math.round((100 * length) / WHOLE)} %`;
}
