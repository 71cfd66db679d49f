import Fraction from "fraction.js";
import type { MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce, textOf } from "../shared/belonging";
import type { SharePart } from "../shared/mark-parts";
import { NOTHING, resultOf } from "../shared/mark-parts";
import type { Content, Key, Response } from "./schema";

/**
 * Each right option ticked earns its share; wrong ones ticked take away, in an adjustment part, by the rule
 * of the key, never below 0 (rules: design/question-types.md). With `balanced`, ticking everything scores 0.
 */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  const known = insistOnce(idsOf(content.options), "list of options");
  const right = insistOnce(key.correct, "answer key");
  insistKnown(right, known, "answer key");
  const ticked = insistOnce(response.options, "answer");
  insistKnown(ticked, known, "answer");

  const parts = key.correct.map((id) => rightPart(id, ticked.has(id), right.size));
  const wrongTicked = [...ticked].filter((id) => !right.has(id)).length;
  const penalty = penaltyOf(key, parts, wrongTicked, known.size - right.size);
  const earned = parts.reduce((sum, part) => sum.add(part.earned), NOTHING);
  const taken = penalty.compare(earned) > 0 ? earned : penalty;
  const chosen = content.options.filter(({ id }) => ticked.has(id)).map(({ id }) => id);
  return resultOf(
    maxPoints,
    taken.compare(NOTHING) === 0 ? parts : [...parts, adjustment(key, taken, wrongTicked)],
    chosen.map((id) => textOf(content.options, id)).join("; "),
  );
}

export function modelResponse(_content: Content, key: Key): Response {
  return { v: 1, options: [...key.correct] };
}

function rightPart(id: string, ticked: boolean, rightOnes: number): SharePart {
  const worth = new Fraction(1, rightOnes);
  return {
    id,
    earned: ticked ? worth : NOTHING,
    worth,
    note: ticked ? "Right, and ticked." : "Right, but not ticked.",
  };
}

/** What is taken from the right ones' share, before the floor. */
function penaltyOf(
  { rule }: Key,
  parts: readonly SharePart[],
  wrongTicked: number,
  wrongOnes: number,
): Fraction {
  switch (rule) {
    case "balanced":
      return wrongTicked === 0 ? NOTHING : new Fraction(wrongTicked, wrongOnes);
    case "right-minus-wrong":
      return new Fraction(wrongTicked, parts.length);
    case "all-or-nothing": {
      const complete = parts.every(({ earned, worth }) => earned.equals(worth));
      return complete && wrongTicked === 0 ? NOTHING : new Fraction(1);
    }
  }
}

function adjustment({ rule }: Key, taken: Fraction, wrongTicked: number): SharePart {
  const note =
    rule === "all-or-nothing"
      ? "All or nothing: only the exact set of answers earns marks."
      : `${wrongTicked} wrong ${wrongTicked === 1 ? "answer" : "answers"} ticked; never below 0.`;
  return { id: "adjustment", earned: taken.neg(), worth: NOTHING, note };
}
