import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import { headings, tableCircuit } from "@/lib/core/questions/shared/circuits/shown-circuit";
import { valueAt } from "@/lib/core/questions/shared/truth-rows";
import { CircuitDrawing, STAFF_CIRCUIT } from "../shared/circuits/circuit-drawing";
import { GateToName } from "../shared/circuits/gate-to-name";
import { KeyRow } from "../shared/key-mark";
import { STAFF_TABLE, TruthTable } from "../shared/truth-table";
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
        <CircuitDrawing shown={tableCircuit(content)} className={STAFF_CIRCUIT} />
        <div className="overflow-x-auto">
          <TruthTable inputs={content.inputs} columns={explained(content)} className={STAFF_TABLE}>
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
      <GateToName content={content} />
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

/** Beside a circuit alone pupils read the name of a wire: for the teacher, with what it stands for. */
function explained(content: rules.TableContent): rules.TableContent["columns"] {
  return headings(content).map(({ id, expression: name }, index) => {
    const meant = content.columns[index]?.expression ?? name;
    return { id, expression: name === meant ? name : `${name} = ${meant}` };
  });
}

export const review = questionReview(rules, LogicGatesReview);
