import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/code-debug/schema";
import { AnswerLines } from "../shared/answer-lines";
import { ListedCode } from "../shared/listed-code";
import { TestTable } from "../shared/test-table";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** For the lines that are to be put right, each with its number. */
const LINES = 4;

function CodeDebugPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <ListedCode lines={content.program.trimEnd().split("\n")} />
      <TestTable tests={content.tests} caption="What the mended program is to do" />
      <p>Write each line that you change, with its number.</p>
      <AnswerLines count={LINES} />
    </div>
  );
}

export const print = questionPrint(rules, CodeDebugPaper);
