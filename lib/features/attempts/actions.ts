"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { decideLate, startAttempt } from "./mutations";
import { decideLateSchema, startSchema } from "./schema";

/** A pupil presses Start. @returns the attempt to go to; the same one however often it is pressed. */
export async function startAttemptAction(
  input: unknown,
): Promise<ActionResult<{ attemptId: string }>> {
  return runAction({
    permission: "attempts.take",
    schema: startSchema,
    input,
    run: async (actor, start) => ({ attemptId: await startAttempt(actor, start, new Date()) }),
  });
}

/** A teacher says whether late answers of an attempt count. */
export async function decideLateAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "answers.mark",
    schema: decideLateSchema,
    input,
    run: async (actor, decision) => {
      await decideLate(actor, decision, new Date());
      revalidatePath("/teacher", "layout");
    },
  });
}
