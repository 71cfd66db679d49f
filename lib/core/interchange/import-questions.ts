import { AppError } from "@/lib/core/kernel/app-error";
import type { Question } from "@/lib/core/questions/question";
import type { Broken, ItemFile, Loss } from "./item";
import { BrokenQuestion, UnknownKind } from "./ledger";
import { questionOf } from "./question-of";

/** What came of a file: questions to be checked, and by question what did not come along. */
export interface ImportedQuestions {
  readonly questions: readonly Question[];
  readonly notCarried: readonly Loss[];
  readonly broken: readonly Broken[];
}

/** The items of a file as questions of ours. One that is none never stops the rest. */
export function importQuestions({ items, notCarried, broken }: ItemFile): ImportedQuestions {
  const questions: Question[] = [];
  const lost: Loss[] = [...notCarried];
  const unread: Broken[] = [...broken];
  for (const { label, item } of items) {
    const own: Loss[] = [];
    try {
      const lose = (field: string, why: string) => own.push({ question: label, field, why });
      questions.push(questionOf(item, lose));
      lost.push(...own);
    } catch (error) {
      if (error instanceof UnknownKind)
        lost.push({ question: label, field: "the whole question", why: error.message });
      else if (error instanceof BrokenQuestion || error instanceof AppError)
        unread.push({ question: label, why: error.message });
      else throw error;
    }
  }
  return { questions, notCarried: lost, broken: unread };
}
