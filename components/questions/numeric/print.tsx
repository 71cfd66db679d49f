import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/numeric/schema";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

function NumericPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <p className="flex items-end gap-2">
      <span className="inline-block h-9 w-48 border-b border-line-strong" />
      {content.asksUnit && <span>Unit:</span>}
      {content.asksUnit && <span className="inline-block h-9 w-20 border-b border-line-strong" />}
      {content.unitShown}
    </p>
  );
}

export const print = questionPrint(rules, NumericPaper);
