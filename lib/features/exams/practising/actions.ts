"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { composePractice } from "./mutations";
import { composePracticeSchema } from "./schema";

/** Prepares a standing practice of a published test. */
export async function composePracticeAction(
  input: unknown,
): Promise<ActionResult<{ readonly id: string }>> {
  return runAction({
    permission: "exams.manage",
    schema: composePracticeSchema,
    input,
    run: async (actor, given) => {
      const id = await composePractice(actor, given, new Date());
      revalidatePath("/admin", "layout");
      return { id };
    },
  });
}
