import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/numeric/schema";
import { KeyRow } from "../shared/key-mark";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function NumericReview({ content, answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const unit = content.unitShown ?? answerKey.units[0]?.name ?? "";
  return (
    <ul>
      <KeyRow right note={closeness(answerKey)}>
        {answerKey.value} {unit}
      </KeyRow>
    </ul>
  );
}

function closeness({ tolerance, units }: rules.Key): string {
  const others = units.slice(1).map(({ name }) => name);
  const alsoIn = others.length === 0 ? "" : ` Also in ${others.join(", ")}.`;
  switch (tolerance.kind) {
    case "exact":
      return `Only this number.${alsoIn}`;
    case "absolute":
      return `${tolerance.by} more or less is accepted.${alsoIn}`;
    case "relative":
      return `${tolerance.percent} % more or less is accepted.${alsoIn}`;
    case "significant-figures":
      return `Right to ${tolerance.figures} significant figures.${alsoIn}`;
  }
}

export const review = questionReview(rules, NumericReview);
