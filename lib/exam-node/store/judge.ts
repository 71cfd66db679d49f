import { markOrLeave } from "@/lib/core/attempts/mark-answer";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { AppError } from "@/lib/core/kernel/app-error";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { Judged } from "./answers";

/** Marks what a rule can mark; what only a person, a model or Python can judge is left as needs-review. */
export function judge(question: PackageQuestion, response: unknown): Judged {
  return { answered: isAnswered(question, response), mark: markOrLeave(question, response) };
}

/** @throws AppError "invalid" when the value is no response of that type. */
export function readResponse(type: string, value: unknown): unknown {
  return questionTypeOf(type).response.read(value, "The answer");
}

/** What does not fit its question is an answer all the same: a person looks at it. */
function isAnswered(question: PackageQuestion, response: unknown): boolean {
  const type = questionTypeOf(question.type);
  try {
    const content = type.content.read(question.content, "The question");
    return !type.isEmpty(content, type.response.read(response, "The answer"));
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid") return true;
    throw error;
  }
}
