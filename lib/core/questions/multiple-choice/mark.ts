import type { MarkInput, MarkResult } from "../contract";
import { idsOf, insistKnown, insistOnce, textOf } from "../shared/belonging";
import { ALL, NOTHING, resultOf } from "../shared/mark-parts";
import type { Content, Key, Response } from "./schema";

/** All or nothing. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, key, response, maxPoints } = input;
  const known = insistOnce(idsOf(content.options), "list of options");
  insistKnown([key.correct], known, "answer key");
  if (response.option === null) return one(maxPoints, false, "No answer.", "");
  insistKnown([response.option], known, "answer");
  const right = response.option === key.correct;
  const note = right ? "The right option." : "Not the right option.";
  return one(maxPoints, right, note, textOf(content.options, response.option));
}

export function modelResponse(_content: Content, key: Key): Response {
  return { v: 1, option: key.correct };
}

function one(maxPoints: number, right: boolean, note: string, normalised: string): MarkResult {
  const earned = right ? ALL : NOTHING;
  return resultOf(maxPoints, [{ id: "answer", earned, worth: ALL, note }], normalised);
}
