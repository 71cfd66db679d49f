import { AppError } from "@/lib/core/kernel/app-error";
import { takeQuestions } from "@/lib/features/interchange/mutations";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { inOwnPlace } from "@/lib/platform/files/upload-places";
import { answerRequest } from "@/lib/platform/http/answer-request";
import { fileNameIn } from "@/lib/platform/http/file-name";

/**
 * Takes in a file of questions; `?add=true` adds them, without it they are only shown. The body is the file itself,
 * as for lessons (/api/documents).
 */
export function POST(request: Request): Promise<Response> {
  return answerRequest(async () => {
    const { headers } = request;
    const host = headers.get("x-forwarded-host") ?? headers.get("host");
    if (!isSameOrigin(headers.get("origin"), host)) {
      throw new AppError("forbidden", "This request did not come from a page of this school.");
    }
    const actor = await requireRouteActor(headers.get("cookie"), "questions.use");
    const fileName = fileNameIn(headers.get("x-file-name"));
    const add = new URL(request.url).searchParams.get("add") === "true";
    const reply = await inOwnPlace(actor.personId, () =>
      takeQuestions(actor, { body: request.body, fileName, add }),
    );
    return Response.json(reply, { status: 201 });
  });
}
