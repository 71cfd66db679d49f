import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/trace-table/schema";
import { ListedCode } from "../shared/listed-code";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";
import { InputsLine } from "./inputs-line";
import { StaffTable } from "./staff-table";

/** The program, and the table with its cells left empty to write in. */
function TraceTablePaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <ListedCode lines={rules.numberedLines(content.code)} />
      <InputsLine inputs={content.inputs} />
      <StaffTable content={content}>{() => null}</StaffTable>
    </div>
  );
}

export const print = questionPrint(rules, TraceTablePaper);
