"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { finishReview, setGrade } from "./mutations";
import { groupIdSchema, setGradeSchema } from "./schema";

/** Decides a pupil's final grade in an exam. */
export async function setExamGradeAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "exams.grade",
    schema: setGradeSchema,
    input,
    run: async (actor, grade) => {
      await setGrade(actor, grade);
      revalidatePath("/teacher", "layout");
    },
  });
}

/** Closes the review of a group: every pupil gets a grade. */
export async function finishExamReviewAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "exams.grade",
    schema: groupIdSchema,
    input,
    run: async (actor, { groupId }) => {
      await finishReview(actor, groupId);
      revalidatePath("/teacher", "layout");
    },
  });
}
