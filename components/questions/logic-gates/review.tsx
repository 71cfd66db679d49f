import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import { valueAt } from "@/lib/core/questions/shared/truth-rows";
import { KeyRow } from "../shared/key-mark";
import { OUTPUT, STAFF_TABLE, TruthTable } from "../shared/truth-table";
import type { ReviewProps } from "../staff-part";
import { questionReview } from "../staff-part";

function LogicGatesReview({
  content,
  answerKey,
}: ReviewProps<rules.Content, rules.Key>): ReactNode {
  if (content.ask === "table") {
    const values = new Map(
      answerKey.ask === "table"
        ? answerKey.columns.map((column) => [column.column, column.values])
        : [],
    );
    return (
      <div className="flex flex-col gap-2">
        <div className="overflow-x-auto">
          <TruthTable inputs={content.inputs} columns={content.columns} className={STAFF_TABLE}>
            {(column, row) =>
              valueAt(content.given, column, row) ?? (
                <strong className="text-good">{values.get(column)?.charAt(row)}</strong>
              )
            }
          </TruthTable>
        </div>
        <p className="text-sm text-ink-soft">
          Bold: for the pupil to fill in. All values are worked out from the expressions.
        </p>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <TruthTable
        inputs={content.inputs}
        columns={[{ id: "output", expression: OUTPUT }]}
        className={`w-fit ${STAFF_TABLE}`}
      >
        {(_, row) => content.outputs.charAt(row)}
      </TruthTable>
      <ul className="flex flex-col gap-1.5">
        {content.gates.map((gate) => (
          <KeyRow key={gate} right={answerKey.ask === "gate" && answerKey.gate === gate}>
            {gate}
          </KeyRow>
        ))}
      </ul>
    </div>
  );
}

export const review = questionReview(rules, LogicGatesReview);
