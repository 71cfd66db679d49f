import type { MarkInput, MarkResult } from "../contract";
import { exactNumber } from "../shared/exact-number";
import { judgeText } from "../shared/judge-text";
import { ALL, resultOf } from "../shared/mark-parts";
import type { Content, Key, Response } from "./schema";

/** The best accepted answer that the whole text is; the rules are those of "Short text" in the design. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { weight, note, normalised } = judgeText(input.key.rule, input.response.text);
  const part = { id: "answer", earned: exactNumber(weight), worth: ALL, note };
  return resultOf(input.maxPoints, [part], normalised);
}

export function modelResponse(_content: Content, key: Key): Response | undefined {
  const best = key.rule.accepted.find(({ weight }) => weight === 1);
  return best === undefined ? undefined : { v: 1, text: best.text };
}
