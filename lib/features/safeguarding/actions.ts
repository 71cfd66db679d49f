"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { actOnConcern } from "./mutations";
import { actedOnSchema } from "./schema";

/** Says what was done about a child who may be at risk. */
export async function actOnConcernAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "safeguarding.view",
    schema: actedOnSchema,
    input,
    run: async (actor, acted) => {
      await actOnConcern(actor, acted);
      revalidatePath("/", "layout");
    },
  });
}
