import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/trace-table/schema";
import { InputsLine } from "../shared/inputs-line";
import { ListedCode } from "../shared/listed-code";
import { TracedTable } from "../shared/traced-table";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The program, and the table with its cells left empty to write in. */
function TraceTablePaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <ListedCode lines={rules.numberedLines(content.code)} />
      <InputsLine inputs={content.inputs} />
      <TracedTable
        columns={content.columns}
        rows={content.rows}
        givenAt={(column, row) => rules.valueAt(content.given, column, row)}
      >
        {() => null}
      </TracedTable>
    </div>
  );
}

export const print = questionPrint(rules, TraceTablePaper);
