import type { ReactNode } from "react";
import { inGateOrder } from "@/lib/core/questions/logic-gates/compose";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import { valueAt } from "@/lib/core/questions/shared/truth-rows";
import { PaperOptions } from "../shared/paper-options";
import { OUTPUT, STAFF_TABLE, TruthTable } from "../shared/truth-table";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The table with its cells left empty to write in, or whole with gates to tick. */
function LogicGatesPaper({ content }: PrintProps<rules.Content>): ReactNode {
  if (content.ask === "table") {
    return (
      <TruthTable
        inputs={content.inputs}
        columns={content.columns}
        className={`w-fit ${STAFF_TABLE} [&_td]:h-9`}
      >
        {(column, row) => valueAt(content.given, column, row)}
      </TruthTable>
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
      <PaperOptions
        options={inGateOrder(content.gates).map((gate) => ({ id: gate, text: gate }))}
      />
    </div>
  );
}

export const print = questionPrint(rules, LogicGatesPaper);
