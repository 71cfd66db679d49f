import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/ordering/schema";
import { InlineText } from "../shared/inline-text";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function OrderingReview({ content, answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const texts = new Map(content.items.map(({ id, text }) => [id, text]));
  return (
    <ol className="flex flex-col gap-1.5">
      {answerKey.groups.map((group, index) => (
        <li key={group.join(" ")} className="flex gap-3 rounded-control bg-sunken px-3 py-2">
          <span className="w-5 shrink-0 text-right font-semibold text-ink-soft">{index + 1}</span>
          <span>
            {group.map((id, at) => (
              <span key={id}>
                {at > 0 && <em className="text-ink-soft"> or </em>}
                <InlineText text={texts.get(id) ?? ""} />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

export const review = questionReview(rules, OrderingReview);
