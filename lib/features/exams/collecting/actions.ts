"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { collectGroup } from "./mutations";
import { collectSchema } from "./schema";
import type { Collected } from "./types";

/** Fetches, checks and keeps a group's results; answers the evidence. */
export async function collectGroupAction(input: unknown): Promise<ActionResult<Collected>> {
  return runAction({
    permission: "exams.manage",
    schema: collectSchema,
    input,
    run: async (actor, { groupId, endsForAbsent }) => {
      const collected = await collectGroup(actor, groupId, endsForAbsent);
      revalidatePath("/admin", "layout");
      return collected;
    },
  });
}
