import type { ReactNode } from "react";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import * as rules from "@/lib/core/questions/extended-text/schema";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function ExtendedTextReview({ answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <ul className="flex flex-col gap-1.5">
        {answerKey.criteria.map(({ id, text, points }) => (
          <li key={id} className="flex justify-between gap-3 rounded-control bg-sunken px-3 py-2">
            <span>{text}</span>
            <span className="shrink-0 font-semibold">{marksInWords(points)}</span>
          </li>
        ))}
      </ul>
      {answerKey.modelAnswer !== "" && (
        <div>
          <p className="text-sm font-semibold text-ink-soft">A model answer</p>
          <p className="whitespace-pre-line">{answerKey.modelAnswer}</p>
        </div>
      )}
    </div>
  );
}

export const review = questionReview(rules, ExtendedTextReview);
