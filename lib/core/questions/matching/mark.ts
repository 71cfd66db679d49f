import Fraction from "fraction.js";
import type { AnswerPart, MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce, textOf } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import { oneLine } from "../shared/one-line";
import { sameText } from "../shared/short-text";
import type { Content, Key, Response } from "./schema";

/** Right pairs of all pairs. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  insistPairs(content, key.pairs, "answer key");
  insistPairs(content, response.pairs, "answer");
  const given = new Map(response.pairs.map(({ left, right }) => [left, right]));
  const worth = new Fraction(1, key.pairs.length);
  const parts = key.pairs.map(({ left, right }): SharePart => {
    const chosen = given.get(left);
    const fits = chosen !== undefined && isRight(content, right, chosen);
    const note = noteOf(chosen, fits);
    return { id: left, earned: fits ? worth : NOTHING, worth, note };
  });
  return resultOf(maxPoints, parts, describePairs(content, response));
}

export function modelResponse(_content: Content, key: Key): Response {
  return { v: 1, pairs: key.pairs.map((pair) => ({ ...pair })) };
}

/** "CPU → does the work; RAM → forgets", in the order of the left list. */
export function describePairs(content: Content, { pairs }: Pick<Response, "pairs">): string {
  return answerParts(content, { pairs })
    .map(({ name, words }) => `${name} → ${words}`)
    .join("; ");
}

/** Each thing of the left list that was matched, with its match. */
export function answerParts(content: Content, { pairs }: Pick<Response, "pairs">): AnswerPart[] {
  return content.left.flatMap(({ id, text }) => {
    const right = pairs.find(({ left }) => left === id)?.right;
    if (right === undefined) return [];
    return [{ name: oneLine(text), words: oneLine(textOf(content.right, right)) }];
  });
}

/** Two right items may read the same; a pupil cannot tell them apart. */
export function isRight(content: Content, right: string, chosen: string): boolean {
  if (chosen === right) return true;
  return sameText(textOf(content.right, chosen), textOf(content.right, right), true);
}

function insistPairs(content: Content, pairs: Key["pairs"], what: "answer key" | "answer"): void {
  const lefts = insistOnce(idsOf(content.left), "left list");
  const rights = insistOnce(idsOf(content.right), "right list");
  const named = pairs.map(({ left }) => left);
  insistKnown(insistOnce(named, what), lefts, what);
  const chosen = pairs.map(({ right }) => right);
  insistKnown(chosen, rights, what);
}

function noteOf(chosen: string | undefined, fits: boolean): string {
  if (chosen === undefined) return "Not matched.";
  return fits ? "The right match." : "Not the right match.";
}
