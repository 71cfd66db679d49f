"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { collectGroup, countAbsent } from "./mutations";
import { collectSchema } from "./schema";
import type { Collected } from "./types";

/** How many pupils could still begin, whom collecting now would keep out. */
export async function countAbsentAction(input: unknown): Promise<ActionResult<number>> {
  return runAction({
    permission: "exams.manage",
    schema: collectSchema,
    input,
    run: (_, { groupId }) => countAbsent(groupId, new Date()),
  });
}

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
