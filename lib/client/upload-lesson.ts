import { safeParse } from "zod/mini";
import { errorReplySchema } from "@/lib/core/attempts/protocol";
import type { UploadReply } from "@/lib/features/documents/schema";
import { uploadReplySchema } from "@/lib/features/documents/schema";

export type UploadOutcome =
  | { readonly ok: true; readonly reply: UploadReply }
  | { readonly ok: false; readonly message: string };

export interface UploadHandlers {
  /** Share of the file's bytes that have left: 0 … 1. At 1 the server is reading it. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Sends a lesson file as it is. XMLHttpRequest, because fetch does not tell how far an upload has come. */
export function uploadLesson(file: File, handlers: UploadHandlers): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/documents");
    request.setRequestHeader("x-file-name", encodeURIComponent(file.name));
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ loaded, total }) => handlers.onProgress(loaded / total);
    request.onload = () => resolve(outcomeOf(request.status, request.responseText));
    request.onerror = () => resolve({ ok: false, message: NO_ANSWER });
    request.onabort = () => resolve({ ok: false, message: "Cancelled. Nothing was kept." });
    handlers.signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

const NO_ANSWER =
  "The connection broke off before the file was read. Nothing was kept. Try again when the network is back.";

function outcomeOf(status: number, body: string): UploadOutcome {
  const json = readJson(body);
  const reply = safeParse(uploadReplySchema, json);
  if (status === 201 && reply.success) return { ok: true, reply: reply.data };
  const error = safeParse(errorReplySchema, json);
  return { ok: false, message: error.success ? error.data.error.message : NO_ANSWER };
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
