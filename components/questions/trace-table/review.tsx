import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/trace-table/schema";
import { ListedCode } from "../shared/listed-code";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";
import { InputsLine } from "./inputs-line";
import { StaffTable } from "./staff-table";

function TraceTableReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <ListedCode lines={rules.numberedLines(content.code)} />
      <InputsLine inputs={content.inputs} />
      <div className="overflow-x-auto">
        <StaffTable content={content}>
          {(column, row) => {
            const value = rules.valueAt(answerKey.cells, column, row);
            return value === undefined ? (
              <span className="text-ink-soft">–</span>
            ) : (
              <strong className="text-good">{value}</strong>
            );
          }}
        </StaffTable>
      </div>
      <p className="text-sm text-ink-soft">
        Bold: for the pupil to fill in. Where nothing changes, an empty cell, a dash and the value
        still held are right; any other value costs what a cell is worth.
      </p>
    </div>
  );
}

export const review = questionReview(rules, TraceTableReview);
