import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/categorise/schema";
import { InlineText } from "../shared/inline-text";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function CategoriseReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const groupOf = new Map(answerKey.placements.map(({ item, group }) => [item, group]));
  return (
    <dl className="grid gap-2 sm:grid-cols-2">
      {content.groups.map((group) => (
        <div key={group.id} className="rounded-control bg-sunken px-3 py-2">
          <dt className="font-semibold">
            <InlineText text={group.text} />
          </dt>
          {content.items
            .filter(({ id }) => groupOf.get(id) === group.id)
            .map(({ id, text }) => (
              <dd key={id}>
                <InlineText text={text} />
              </dd>
            ))}
        </div>
      ))}
    </dl>
  );
}

export const review = questionReview(rules, CategoriseReview);
