"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { markAnswer, releaseFeedback } from "./mutations";
import { markAnswerSchema, releaseFeedbackSchema } from "./schema";

/** A teacher's mark for one written answer; the keyboard marking page sends it. */
export async function markAnswerAction(input: unknown): Promise<ActionResult<{ waiting: number }>> {
  return runAction({
    permission: "answers.mark",
    schema: markAnswerSchema,
    input,
    run: (actor, mark) => markAnswer(actor, mark, new Date()),
  });
}

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
