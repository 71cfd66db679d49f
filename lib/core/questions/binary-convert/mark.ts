import { AppError } from "@/lib/core/kernel/app-error";
import type { MarkInput, MarkResult } from "../contract";
import { ALL, NOTHING, resultOf } from "../shared/mark-parts";
import { readBase, writeBase } from "../shared/read-base";
import type { Content, Key, Response } from "./schema";

/** Value equality. The key is computed from what is shown; a stored answer that disagrees is never used. */
export function mark(input: MarkInput<Content, Key, Response>): MarkResult {
  const { content, response, maxPoints } = input;
  const value = shownValue(content);
  if (value === undefined) {
    throw new AppError("invalid", `“${content.shown}” is no ${content.from} number.`);
  }
  const read = readBase(response.text, content.to);
  const right = read === value;
  const note = read === undefined ? `Not read as a ${content.to} number.` : verdict(right);
  return resultOf(
    maxPoints,
    [{ id: "answer", earned: right ? ALL : NOTHING, worth: ALL, note }],
    read === undefined ? response.text.trim() : writeBase(read, content.to, 1),
  );
}

export function modelResponse(content: Content): Response | undefined {
  const text = rightAnswer(content);
  return text === undefined ? undefined : { v: 1, text };
}

/** The answer, computed; undefined when what is shown is no number of its base. */
export function rightAnswer(content: Content): string | undefined {
  const value = shownValue(content);
  return value === undefined ? undefined : writeBase(value, content.to, content.bits);
}

/** Strict: what is shown to pupils carries no prefix and only digits of its base. */
export function shownValue({ from, shown }: Content): bigint | undefined {
  const digits = { binary: /^[01]+$/, denary: /^\d+$/, hexadecimal: /^[0-9A-F]+$/ }[from];
  return digits.test(shown)
    ? BigInt({ binary: "0b", denary: "", hexadecimal: "0x" }[from] + shown)
    : undefined;
}

function verdict(right: boolean): string {
  return right ? "The right value." : "Not the right value.";
}
