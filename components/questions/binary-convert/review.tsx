import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/binary-convert/schema";
import { KeyRow } from "../shared/key-mark";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function BinaryConvertReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  return (
    <ul>
      <KeyRow right note="Spaces, leading zeros and prefixes do not matter.">
        <span className="font-mono">{content.shown}</span> in {content.from} is{" "}
        <span className="font-mono">{answerKey.answer}</span> in {content.to}
      </KeyRow>
    </ul>
  );
}

export const review = questionReview(rules, BinaryConvertReview);
