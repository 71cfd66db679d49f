"use server";
import { revalidatePath } from "next/cache";
import type * as z from "zod/mini";
import type { Actor } from "@/lib/core/access/permissions";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { removeDocument, renameDocument, restoreDocument } from "./mutations";
import { documentIdSchema, renameDocumentSchema } from "./schema";

/** Gives a lesson another name. */
export async function renameDocumentAction(input: unknown): Promise<ActionResult<void>> {
  return asTeacher(renameDocumentSchema, input, renameDocument);
}

/** Takes a lesson out of the lists. */
export async function removeDocumentAction(input: unknown): Promise<ActionResult<void>> {
  return asTeacher(documentIdSchema, input, (actor, { documentId }) =>
    removeDocument(actor, documentId),
  );
}

/** Brings a removed lesson back. */
export async function restoreDocumentAction(input: unknown): Promise<ActionResult<void>> {
  return asTeacher(documentIdSchema, input, (actor, { documentId }) =>
    restoreDocument(actor, documentId),
  );
}

async function asTeacher<Input>(
  schema: z.ZodMiniType<Input>,
  input: unknown,
  work: (actor: Actor, input: Input) => Promise<void>,
): Promise<ActionResult<void>> {
  return runAction({
    permission: "documents.use",
    schema,
    input,
    run: async (actor, parsed) => {
      await work(actor, parsed);
      revalidatePath("/teacher", "layout");
    },
  });
}
