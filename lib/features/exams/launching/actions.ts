"use server";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { requestLaunch } from "./mutations";
import { launchGroupsSchema } from "./schema";

/**
 * Asks for the launch of groups, or of those that failed once more; answers their environments' ids. How each comes
 * up is told on the topics exam:<delivery> and exams:all.
 */
export async function launchGroupsAction(input: unknown): Promise<ActionResult<string[]>> {
  return runAction({
    permission: "exams.manage",
    schema: launchGroupsSchema,
    input,
    run: async (actor, { groupIds, runtime }) => {
      const ids: string[] = [];
      for (const id of groupIds) ids.push(await requestLaunch(actor, id, runtime));
      return ids;
    },
  });
}
