import Fraction from "fraction.js";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce, textOf } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import { sameText } from "../shared/short-text";
import type { Content, Key, Response } from "./schema";

/** Items in their right group, of all items. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  insistPlacements(content, key.placements, "answer key");
  insistPlacements(content, response.placements, "answer");
  const given = new Map(response.placements.map(({ item, group }) => [item, group]));
  const worth = new Fraction(1, key.placements.length);
  const parts = key.placements.map(({ item, group }): SharePart => {
    const chosen = given.get(item);
    const fits = chosen !== undefined && isRight(content, group, chosen);
    const note = noteOf(chosen, fits);
    return { id: item, earned: fits ? worth : NOTHING, worth, note };
  });
  return resultOf(maxPoints, parts, describeGroups(content, response));
}

export function modelResponse(_content: Content, key: Key): Response {
  return { v: 1, placements: key.placements.map((placement) => ({ ...placement })) };
}

/** "Input: mouse, keyboard; Output: printer": group by group, the ones left empty not named. */
export function describeGroups(content: Content, response: Pick<Response, "placements">): string {
  return answerParts(content, response)
    .map(({ name, words }) => `${name}: ${words}`)
    .join("; ");
}

/** Each group that holds anything, with what it holds. */
export function answerParts(
  content: Content,
  { placements }: Pick<Response, "placements">,
): AnswerPart[] {
  return content.groups.flatMap(({ id, text }) => {
    const held = content.items.filter((item) =>
      placements.some((placement) => placement.item === item.id && placement.group === id),
    );
    const names = held.map((item) => item.text).join(", ");
    return held.length === 0 ? [] : [{ name: oneLine(text), words: oneLine(names) }];
  });
}

/** Two groups may have the same name; a pupil cannot tell them apart. */
export function isRight(content: Content, group: string, chosen: string): boolean {
  if (chosen === group) return true;
  return sameText(textOf(content.groups, chosen), textOf(content.groups, group), true);
}

function insistPlacements(
  content: Content,
  placements: Key["placements"],
  what: "answer key" | "answer",
): void {
  const items = insistOnce(idsOf(content.items), "list of items");
  const groups = insistOnce(idsOf(content.groups), "list of groups");
  const named = placements.map(({ item }) => item);
  insistKnown(insistOnce(named, what), items, what);
  const chosen = placements.map(({ group }) => group);
  insistKnown(chosen, groups, what);
}

function noteOf(chosen: string | undefined, fits: boolean): string {
  if (chosen === undefined) return "Not sorted.";
  return fits ? "In the right group." : "Not in the right group.";
}
