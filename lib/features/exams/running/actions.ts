"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { requestExamRuns } from "./mutations";
import { runAgainSchema } from "./schema";

/** Has the programs of an exam run that could not be. */
export async function runExamProgramsAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "exams.grade",
    schema: runAgainSchema,
    input,
    run: async (actor, { examId }) => {
      await requestExamRuns(actor, examId);
      revalidatePath("/teacher", "layout");
    },
  });
}
