import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/dialogue/schema";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function DialogueReview(props: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey } = props;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-soft">{followUpWords(content)}</p>
      <div>
        <p className="text-sm font-semibold text-ink-soft">What earns marks</p>
        <p className="whitespace-pre-line">{answerKey.rubric}</p>
      </div>
      {answerKey.modelAnswer !== "" && (
        <div>
          <p className="text-sm font-semibold text-ink-soft">A model answer</p>
          <p className="whitespace-pre-line">{answerKey.modelAnswer}</p>
        </div>
      )}
    </div>
  );
}

function followUpWords({ maxFollowups }: rules.Content): string {
  if (maxFollowups === 0) return "One written answer, which you mark; nothing more is asked.";
  const questions =
    maxFollowups === 1 ? "1 follow-up question" : `${maxFollowups} follow-up questions`;
  return `In a class test or on paper: one written answer, which you mark. In an exam, up to ${questions} may be asked.`;
}

export const review = questionReview(rules, DialogueReview);
