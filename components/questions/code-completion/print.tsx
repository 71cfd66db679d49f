import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/code-completion/schema";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";
import { GappedCode } from "./gapped-code";

/** The program with a line to write on in every gap. */
function CodeCompletionPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return <GappedCode content={content}>{() => "_".repeat(content.gapWidth + 4)}</GappedCode>;
}

export const print = questionPrint(rules, CodeCompletionPaper);
