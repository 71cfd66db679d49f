import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/matching/schema";
import { InlineText } from "../shared/inline-text";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function MatchingReview({ content, answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const rightText = new Map(content.right.map(({ id, text }) => [id, text]));
  const rightOf = new Map(answerKey.pairs.map(({ left, right }) => [left, right]));
  const used = new Set(rightOf.values());
  const spare = content.right.filter(({ id }) => !used.has(id));
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-1.5">
        {content.left.map(({ id, text }) => (
          <li
            key={id}
            className="grid grid-cols-[1fr_auto_1fr] gap-3 rounded-control bg-sunken px-3 py-2"
          >
            <span className="font-semibold">
              <InlineText text={text} />
            </span>
            <span aria-hidden="true">→</span>
            <span>
              <InlineText text={rightText.get(rightOf.get(id) ?? "") ?? "nothing"} />
            </span>
          </li>
        ))}
      </ul>
      {spare.length > 0 && (
        <p className="text-sm text-ink-soft">
          Matches nothing: {spare.map(({ text }) => text).join("; ")}
        </p>
      )}
    </div>
  );
}

export const review = questionReview(rules, MatchingReview);
