import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/trace-table/schema";
import { InputsLine } from "../shared/inputs-line";
import { ListedCode } from "../shared/listed-code";
import { TracedTable } from "../shared/traced-table";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function TraceTableReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <ListedCode lines={rules.numberedLines(content.code)} />
      <InputsLine inputs={content.inputs} />
      <div className="overflow-x-auto">
        <TracedTable
          columns={content.columns}
          rows={content.rows}
          givenAt={(column, row) => rules.valueAt(content.given, column, row)}
        >
          {(column, row) => {
            const value = rules.valueAt(answerKey.cells, column, row);
            return value === undefined ? (
              <span className="text-ink-soft">–</span>
            ) : (
              <strong className="text-good">{value}</strong>
            );
          }}
        </TracedTable>
      </div>
      <p className="text-sm text-ink-soft">
        Bold: for the pupil to fill in. Where nothing changes, an empty cell, a dash and the value
        still held are right; any other value costs what a cell is worth.
      </p>
    </div>
  );
}

export const review = questionReview(rules, TraceTableReview);
