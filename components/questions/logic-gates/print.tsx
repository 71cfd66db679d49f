import type { ReactNode } from "react";
import { inGateOrder } from "@/lib/core/questions/logic-gates/compose";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import { headings, tableCircuit } from "@/lib/core/questions/shared/circuits/shown-circuit";
import { valueAt } from "@/lib/core/questions/shared/truth-rows";
import { CircuitDrawing, STAFF_CIRCUIT } from "../shared/circuits/circuit-drawing";
import { GateToName } from "../shared/circuits/gate-to-name";
import { PaperOptions } from "../shared/paper-options";
import { STAFF_TABLE, TruthTable } from "../shared/truth-table";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The table with its cells left empty to write in, or a table or a symbol with gates to tick. */
function LogicGatesPaper({ content }: PrintProps<rules.Content>): ReactNode {
  if (content.ask === "table") {
    return (
      <div className="flex flex-col gap-4">
        <CircuitDrawing shown={tableCircuit(content)} className={STAFF_CIRCUIT} />
        <TruthTable
          inputs={content.inputs}
          columns={headings(content)}
          className={`w-fit ${STAFF_TABLE} [&_td]:h-9`}
        >
          {(column, row) => valueAt(content.given, column, row)}
        </TruthTable>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <GateToName content={content} />
      <PaperOptions
        options={inGateOrder(content.gates).map((gate) => ({ id: gate, text: gate }))}
      />
    </div>
  );
}

export const print = questionPrint(rules, LogicGatesPaper);
