import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/binary-convert/schema";
import { AnswerLines } from "../shared/answer-lines";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

function BinaryConvertPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <>
      <p className="font-mono text-lg">{content.shown}</p>
      <AnswerLines count={2} />
    </>
  );
}

export const print = questionPrint(rules, BinaryConvertPaper);
