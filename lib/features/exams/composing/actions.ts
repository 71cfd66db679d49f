"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import type { PreparedReply } from "../uploading/schema";
import { composeExam } from "./mutations";
import { composeSchema } from "./schema";

/** Prepares an exam of a published test, with a group for each class. */
export async function composeExamAction(input: unknown): Promise<ActionResult<PreparedReply>> {
  return runAction({
    permission: "exams.manage",
    schema: composeSchema,
    input,
    run: async (actor, given) => {
      const prepared = await composeExam(actor, given, new Date());
      revalidatePath("/admin", "layout");
      return prepared;
    },
  });
}
