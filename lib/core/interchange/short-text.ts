import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import { newTextRule } from "@/lib/core/questions/shared/new-text-rule";
import type { Form } from "./form";
import type { Lose } from "./ledger";
import { BrokenQuestion } from "./ledger";

/** An accepted answer as files write it. */
export interface WrittenAnswer {
  readonly text: string;
  /** 1 for all of the marks. */
  readonly weight: number;
}

const LONGEST_PHRASE = 4;

/** A short answer from the answers a file accepts; those that earn nothing are no accepted ones. */
export function shortText(
  answers: readonly (WrittenAnswer & { readonly feedback?: string })[],
  lose: Lose,
): Form {
  if (answers.some(({ feedback }) => feedback !== undefined && feedback !== ""))
    lose("feedback on answers", "Feedback on one accepted answer has no place here.");
  const rule = shortRule(answers);
  return { kind: "text", size: sizeOf(rule.accepted.map(({ text }) => text)), rule };
}

/** How a typed answer or gap is judged. @throws BrokenQuestion where nothing is accepted. */
export function shortRule(answers: readonly WrittenAnswer[]): TextRule {
  const accepted = answers
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, weight }) => ({ text: text.trim(), weight: Math.min(1, Math.max(0, weight)) }));
  if (!accepted.some(({ weight }) => weight > 0))
    throw new BrokenQuestion("It has no answer that would be right.");
  return { ...newTextRule([]), accepted };
}

/** How wide a field the answers need. */
export function sizeOf(answers: readonly string[]): "word" | "phrase" | "sentence" {
  const most = Math.max(...answers.map((text) => text.trim().split(/\s+/).length));
  if (most === 1) return "word";
  return most <= LONGEST_PHRASE ? "phrase" : "sentence";
}
