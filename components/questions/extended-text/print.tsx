import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/extended-text/schema";
import { AnswerLines } from "../shared/answer-lines";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** Handwriting of pupils of this age fits about nine words on a line. */
const WORDS_A_LINE = 9;

function ExtendedTextPaper({ content }: PrintProps<rules.Content>): ReactNode {
  const lines = Math.ceil(content.maxWords / WORDS_A_LINE);
  return <AnswerLines count={Math.min(24, Math.max(3, lines))} />;
}

export const print = questionPrint(rules, ExtendedTextPaper);
