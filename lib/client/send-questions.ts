import { safeParse } from "zod/mini";
import { errorReplySchema } from "@/lib/core/attempts/protocol";
import type { ReadReply } from "@/lib/features/interchange/schema";
import { readReplySchema } from "@/lib/features/interchange/schema";

export type SentQuestions =
  | { readonly ok: true; readonly reply: ReadReply }
  | { readonly ok: false; readonly message: string };

const NO_ANSWER =
  "The connection broke off before the file was read. Nothing was kept. Try again when the network is back.";

/** Sends a file of questions to be read and, with `add`, to be added. Never throws. */
export async function sendQuestions(file: File, add: boolean): Promise<SentQuestions> {
  try {
    const response = await fetch(`/api/questions/import?add=${add}`, {
      method: "POST",
      headers: {
        "x-file-name": encodeURIComponent(file.name),
        "content-type": "application/octet-stream",
      },
      body: file,
    });
    const json: unknown = await response.json();
    const reply = safeParse(readReplySchema, json);
    if (response.status === 201 && reply.success) return { ok: true, reply: reply.data };
    const error = safeParse(errorReplySchema, json);
    return { ok: false, message: error.success ? error.data.error.message : NO_ANSWER };
  } catch {
    return { ok: false, message: NO_ANSWER };
  }
}
