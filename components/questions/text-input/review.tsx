import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/text-input/schema";
import { AcceptedList } from "../shared/accepted-list";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function TextInputReview({ answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  return <AcceptedList rule={answerKey.rule} />;
}

export const review = questionReview(rules, TextInputReview);
