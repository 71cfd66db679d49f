import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { getExamPicture } from "@/lib/features/exams/grading/pictures/data";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { answerRequest } from "@/lib/platform/http/answer-request";

/** What a question of an exam is about, for those who grade it. Its policy is in lib/web/security-headers.ts. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/exams/pictures/[id]">,
): Promise<Response> {
  return answerRequest(async () => {
    await requireRouteActor(request.headers.get("cookie"), "exams.grade");
    const id = parse(z.uuid(), (await params).id, "The address");
    const { mediaType, bytes } = await getExamPicture(id);
    return new Response(bytes, {
      headers: {
        "content-type": mediaType,
        // The bytes of an id never change; only this reader's browser may keep them.
        "cache-control": "private, max-age=31536000, immutable",
        vary: "Cookie",
      },
    });
  });
}
