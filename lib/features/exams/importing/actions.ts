"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { importResults } from "./mutations";
import { importRequestSchema } from "./schema";
import type { Imported } from "./types";

/** Takes in a file of results that was written elsewhere. */
export async function importResultsAction(input: unknown): Promise<ActionResult<Imported[]>> {
  return runAction({
    permission: "exams.grade",
    schema: importRequestSchema,
    input,
    run: async (actor, { file, replace }) => {
      const imported: Imported[] = [];
      for (const each of "exams" in file ? file.exams : [file])
        imported.push(await importResults(actor, each, replace));
      revalidatePath("/teacher", "layout");
      return imported;
    },
  });
}
