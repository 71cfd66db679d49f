"use server";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import type { GroupOutcome } from "../commanding/types";
import { requestLaunches } from "./mutations";
import { launchGroupsSchema } from "./schema";

/**
 * Asks for the launch of groups, or of those that failed once more; each answers for itself whether it was asked. How
 * it comes up is told on the topics exam:<delivery> and exams:all.
 */
export async function launchGroupsAction(input: unknown): Promise<ActionResult<GroupOutcome[]>> {
  return runAction({
    permission: "exams.manage",
    schema: launchGroupsSchema,
    input,
    run: (actor, { groupIds, runtime }) => requestLaunches(actor, groupIds, runtime),
  });
}
