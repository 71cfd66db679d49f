import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/code-completion/schema";
import { GappedCode } from "../shared/gapped-code";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** The program with a line to write on in every gap. */
function CodeCompletionPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <GappedCode lines={rules.linesOf(content)}>{() => "_".repeat(content.gapWidth + 4)}</GappedCode>
  );
}

export const print = questionPrint(rules, CodeCompletionPaper);
