"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { releaseFeedback } from "./mutations";
import { releaseFeedbackSchema } from "./schema";

/** Lets the pupils of an assignment read their feedback. */
export async function releaseFeedbackAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "results.view",
    schema: releaseFeedbackSchema,
    input,
    run: async (actor, { assignmentId }) => {
      await releaseFeedback(actor, assignmentId, new Date());
      revalidatePath(`/teacher/results/${assignmentId}`);
    },
  });
}
