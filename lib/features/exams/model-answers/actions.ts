"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { askForDrafts, decideAnswer } from "./mutations";
import { askDraftsSchema, decideAnswerSchema } from "./schema";

/** Accepts, rejects or takes back a model answer in the teacher's own name; answers the version it has then. */
export async function decideModelAnswerAction(input: unknown): Promise<ActionResult<number>> {
  return runAction({
    permission: "model-answers.accept",
    schema: decideAnswerSchema,
    input,
    run: async (actor, given) => {
      const version = await decideAnswer(actor, given);
      revalidatePath("/teacher", "layout");
      return version;
    },
  });
}

/** Asks the model for drafts; answers how many were asked for. */
export async function askForDraftsAction(input: unknown): Promise<ActionResult<number>> {
  return runAction({
    permission: "model-answers.draft",
    schema: askDraftsSchema,
    input,
    run: (actor, given) => askForDrafts(actor, given),
  });
}
