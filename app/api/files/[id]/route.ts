import { Readable } from "node:stream";
import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { getReadableFile } from "@/lib/features/files/data";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { openPicture } from "@/lib/platform/files/picture-store";
import { answerRequest } from "@/lib/platform/http/answer-request";

/** A picture of a lesson or of a question, for those who may see it. Its policy is in lib/web/security-headers.ts. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/files/[id]">,
): Promise<Response> {
  return answerRequest(async () => {
    const actor = await requireRouteActor(request.headers.get("cookie"), "files.view");
    const id = parse(z.uuid(), (await params).id, "The address");
    const file = await getReadableFile(actor, id);
    const bytes = await openPicture(file.sha256);
    if (bytes === undefined) throw new AppError("not-found", "This picture is not there any more.");
    return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": file.mediaType,
        "content-length": String(file.sizeBytes),
        // The bytes of an id never change; only this reader's browser may keep them.
        "cache-control": "private, max-age=31536000, immutable",
        // On a shared machine the next reader's session is another: what this one may see is asked again.
        vary: "Cookie",
      },
    });
  });
}
