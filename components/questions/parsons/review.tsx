import type { ReactNode } from "react";
import { writtenIn } from "@/lib/core/questions/parsons/compose";
import * as rules from "@/lib/core/questions/parsons/schema";
import { ProgramCode } from "../shared/program-code";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function ParsonsReview({ content, answerKey }: ReviewProps<rules.Content, rules.Key>): ReactNode {
  const { programs, wrongLines } = writtenIn(content, answerKey);
  return (
    <div className="flex flex-col gap-3">
      {programs.map((program, index) => (
        <div key={program} className="flex flex-col gap-1.5">
          {index > 0 && <p className="font-semibold">Also right</p>}
          <ProgramCode code={program} />
        </div>
      ))}
      {wrongLines.length > 0 && (
        <div className="flex flex-col gap-1.5">
          <p className="font-semibold">Lines that do not belong</p>
          <ProgramCode code={wrongLines.join("\n")} />
        </div>
      )}
      <p className="text-sm text-ink-soft">
        {content.asksIndent
          ? "Pupils put the lines in order and indent them. Order is worth three quarters of the marks, indentation one quarter."
          : "Pupils put the lines in order; they stand indented already."}
      </p>
    </div>
  );
}

export const review = questionReview(rules, ParsonsReview);
