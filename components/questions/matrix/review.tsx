import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/matrix/schema";
import { InlineText } from "../shared/inline-text";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function MatrixReview({ content, answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const rightIn = new Map(answerKey.rows.map(({ row, columns }) => [row, columns]));
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-1.5">
        {content.rows.map(({ id, text }) => (
          <li
            key={id}
            className="grid grid-cols-[2fr_auto_1fr] gap-3 rounded-control bg-sunken px-3 py-2"
          >
            <span>
              <InlineText text={text} />
            </span>
            <span aria-hidden="true">→</span>
            <span className="font-semibold">
              {namesOf(content, rightIn.get(id) ?? []).join(", ") || "nothing"}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">
        To choose from: {content.columns.map(({ text }) => text).join("; ")}
      </p>
    </div>
  );
}

function namesOf({ columns }: rules.Content, chosen: readonly string[]): string[] {
  return columns.filter(({ id }) => chosen.includes(id)).map(({ text }) => text);
}

export const review = questionReview(rules, MatrixReview);
