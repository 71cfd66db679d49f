"use server";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { requestTearDown } from "./mutations";
import { tearDownSchema } from "./schema";

/** Asks for the end of a group; refused while its results are not verified, unless its id was typed once more. */
export async function tearDownGroupAction(input: unknown): Promise<ActionResult<void>> {
  return runAction({
    permission: "exams.manage",
    schema: tearDownSchema,
    input,
    run: (actor, { groupId, discard }) => requestTearDown(actor, groupId, discard),
  });
}
