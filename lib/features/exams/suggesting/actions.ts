"use server";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { requestExamSuggestions } from "./mutations";
import { suggestExamSchema } from "./schema";

/** Has scores suggested for the answers of an exam that wait. */
export async function suggestExamScoresAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "exams.grade",
    schema: suggestExamSchema,
    input,
    run: (actor, { examId }) => requestExamSuggestions(actor, examId),
  });
}
