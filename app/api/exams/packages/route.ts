import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { prepareUpload } from "@/lib/features/exams/uploading/mutations";
import type { Upload } from "@/lib/features/exams/uploading/schema";
import {
  fileNameSchema,
  MOST_UPLOADED_BYTES,
  MOST_UPLOADED_FILES,
} from "@/lib/features/exams/uploading/schema";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { inOwnPlace } from "@/lib/platform/files/upload-places";
import { withinBytes } from "@/lib/platform/files/within-bytes";
import { answerRequest } from "@/lib/platform/http/answer-request";

/**
 * Prepares exam groups from a manifest and the files it names: a form whose fields are files, each under the name it
 * has beside the manifest. `?update=true` goes on from groups that are prepared already. Kept out of proxy.ts, which
 * passes on a body cut at 10 MB.
 */
export function POST(request: Request): Promise<Response> {
  return answerRequest(async () => {
    const { headers } = request;
    const host = headers.get("x-forwarded-host") ?? headers.get("host");
    if (!isSameOrigin(headers.get("origin"), host)) {
      throw new AppError("forbidden", "This request did not come from a page of this school.");
    }
    const actor = await requireRouteActor(headers.get("cookie"), "exams.manage");
    const reply = await inOwnPlace(actor.personId, async () => {
      const update = new URL(request.url).searchParams.get("update") === "true";
      return await prepareUpload(actor, { files: await filesIn(request), update }, new Date());
    });
    return Response.json(reply, { status: 201 });
  });
}

async function filesIn(request: Request): Promise<Upload["files"]> {
  const form = await formIn(request);
  const entries = [...form.entries()].filter((entry): entry is [string, File] => isFile(entry[1]));
  if (entries.length === 0) throw new AppError("invalid", "There are no files in what was sent.");
  if (entries.length > MOST_UPLOADED_FILES)
    throw new AppError("too-large", `Give at most ${MOST_UPLOADED_FILES} files at once.`);
  return await Promise.all(
    entries.map(async ([name, file]) => ({
      name: parse(fileNameSchema, name, `The name “${name.slice(0, 80)}”`),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

const isFile = (value: FormDataEntryValue): value is File => z.safeParse(z.file(), value).success;

async function formIn(request: Request): Promise<FormData> {
  const body = withinBytes(request.body, MOST_UPLOADED_BYTES);
  const type = request.headers.get("content-type") ?? "";
  try {
    return await new Response(body, { headers: { "content-type": type } }).formData();
  } catch (error) {
    if (error instanceof AppError) throw error;
    // What the reader of forms throws carries what stopped it as its cause.
    if (error instanceof Error && error.cause instanceof AppError) throw error.cause;
    throw new AppError("invalid", "The files could not be read. Choose them again.", {
      cause: error,
    });
  }
}
