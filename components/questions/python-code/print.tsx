import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/python-code/schema";
import { AnswerLines } from "../shared/answer-lines";
import { ListedCode } from "../shared/listed-code";
import { TestTable } from "../shared/test-table";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** Most programs of these years fit on a dozen lines. */
const LINES = 12;

function PythonCodePaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      <TestTable tests={content.tests} caption="What your program is to do" />
      {content.starter.trim() !== "" && (
        <ListedCode lines={content.starter.trimEnd().split("\n")} />
      )}
      <AnswerLines count={LINES} />
    </div>
  );
}

export const print = questionPrint(rules, PythonCodePaper);
