import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/dialogue/schema";
import { AnswerLines } from "../shared/answer-lines";
import { questionPrint } from "../staff-part";

/** On paper nobody asks on: one answer, with room for all of it. */
function DialoguePaper(): ReactNode {
  return <AnswerLines count={14} />;
}

export const print = questionPrint(rules, DialoguePaper);
