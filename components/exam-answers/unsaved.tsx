import { ProblemNotice } from "@/components/exams/problem-notice";
import type { AnswerDecision } from "./use-answer";

/** Why something could not be done, and what was typed where there is no field for it any more. */
export function Unsaved({ decision: { problem, typed } }: { readonly decision: AnswerDecision }) {
  return (
    <>
      <ProblemNotice problem={problem} />
      {typed !== undefined && (
        <details open>
          <summary className="cursor-pointer font-medium">What you typed, not saved</summary>
          <p className="mt-1 wrap-anywhere whitespace-pre-line text-ink-soft">{typed}</p>
        </details>
      )}
    </>
  );
}
