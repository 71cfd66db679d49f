"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import type { PreparedGroup } from "../preparing/types";
import { prepareUpload } from "./mutations";
import { uploadSchema } from "./schema";

/** Prepares the groups of a manifest with its questions and rosters, or answers every fault with file and line. */
export async function prepareExamsAction(
  input: unknown,
): Promise<ActionResult<readonly PreparedGroup[]>> {
  return runAction({
    permission: "exams.manage",
    schema: uploadSchema,
    input,
    run: async (actor, upload) => {
      const groups = await prepareUpload(actor, upload, new Date());
      revalidatePath("/admin", "layout");
      return groups;
    },
  });
}
