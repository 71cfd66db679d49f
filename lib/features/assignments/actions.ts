"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { assign, unassign } from "./mutations";
import { assignmentIdSchema, assignSchema } from "./schema";

/** Gives a published assessment to classes; answers the assignments' ids, for undo. */
export async function assignAction(input: unknown): Promise<ActionResult<string[]>> {
  return runAction({
    permission: "assessments.use",
    schema: assignSchema,
    input,
    run: async (actor, wanted) => {
      const ids = await assign(actor, wanted, new Date());
      revalidatePath("/teacher", "layout");
      return ids;
    },
  });
}

/** Takes an assignment back while no pupil has started. */
export async function unassignAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "assessments.use",
    schema: assignmentIdSchema,
    input,
    run: async (actor, { assignmentId }) => {
      await unassign(actor, assignmentId);
      revalidatePath("/teacher", "layout");
    },
  });
}
