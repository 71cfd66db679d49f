import { safeParse } from "zod/mini";
import type { PreparedReply } from "@/lib/features/exams/uploading/schema";
import { prepareReplySchema } from "@/lib/features/exams/uploading/schema";

/** A file and the name it has beside the manifest: "rosters/physics-g1.csv". */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** Why nothing was prepared. */
export interface PrepareFault {
  readonly code: string;
  readonly message: string;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

export type PrepareOutcome =
  | { readonly ok: true; readonly reply: PreparedReply }
  | { readonly ok: false; readonly error: PrepareFault };

const NO_ANSWER: PrepareFault = {
  code: "unavailable",
  message:
    "The connection broke off before the files were read. Nothing was prepared, and your files are still listed here. Try again in a moment.",
  issues: [],
};

/**
 * Sends a manifest and its files. @param update goes on from groups that are prepared already, passwords and all.
 */
export async function prepareExams(
  files: readonly NamedFile[],
  update: boolean,
): Promise<PrepareOutcome> {
  const body = new FormData();
  for (const { name, file } of files) body.append(name, file);
  try {
    const response = await fetch(`/api/exams/packages?update=${update}`, { method: "POST", body });
    const read = safeParse(prepareReplySchema, await response.json());
    if (!read.success) return { ok: false, error: NO_ANSWER };
    return "groups" in read.data
      ? { ok: true, reply: read.data }
      : { ok: false, error: read.data.error };
  } catch {
    return { ok: false, error: NO_ANSWER };
  }
}
