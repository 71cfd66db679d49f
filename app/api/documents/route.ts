import { AppError } from "@/lib/core/kernel/app-error";
import { addUpload } from "@/lib/features/documents/mutations";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { inOwnPlace } from "@/lib/platform/files/upload-places";
import { answerRequest } from "@/lib/platform/http/answer-request";
import { fileNameIn } from "@/lib/platform/http/file-name";

/**
 * Takes in a lesson file. The body is the file itself, so that it can be counted and hashed as it comes and
 * is never held in memory; its name travels in a header, URI-encoded. Kept out of proxy.ts, which passes on
 * a body cut at 10 MB.
 */
export function POST(request: Request): Promise<Response> {
  return answerRequest(async () => {
    const { headers } = request;
    const host = headers.get("x-forwarded-host") ?? headers.get("host");
    if (!isSameOrigin(headers.get("origin"), host)) {
      throw new AppError("forbidden", "This request did not come from a page of this school.");
    }
    const actor = await requireRouteActor(headers.get("cookie"), "documents.use");
    const fileName = fileNameIn(headers.get("x-file-name"));
    const upload = { body: request.body, fileName };
    const reply = await inOwnPlace(actor.personId, () => addUpload(actor, upload));
    return Response.json(reply, { status: 201 });
  });
}
