"use server";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { requestSuggestions } from "./mutations";
import { suggestScoresSchema } from "./schema";

/** Has the model suggest scores for the answers to one question that wait. */
export async function suggestScoresAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "answers.mark",
    schema: suggestScoresSchema,
    input,
    run: (actor, question) => requestSuggestions(actor, question, new Date()),
  });
}
