import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/text-input/schema";
import { AnswerLines } from "../shared/answer-lines";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

function TextInputPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return <AnswerLines count={content.size === "sentence" ? 2 : 1} />;
}

export const print = questionPrint(rules, TextInputPaper);
