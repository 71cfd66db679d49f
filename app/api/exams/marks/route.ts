import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { storable } from "@/lib/core/kernel/storable";
import { giveMark } from "@/lib/features/exams/grading/mutations";
import { giveMarkSchema } from "@/lib/features/exams/grading/schema";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { withinBytes } from "@/lib/platform/files/within-bytes";
import { answerRequest } from "@/lib/platform/http/answer-request";

const MOST_BYTES = 64 * 1024;

/**
 * Gives an answer of an exam its next mark; answers the version it has then. A route and no server action: those wait
 * for one another, and what still waits is lost when the teacher goes to another page.
 */
export function POST(request: Request): Promise<Response> {
  return answerRequest(async () => {
    const { headers } = request;
    const host = headers.get("x-forwarded-host") ?? headers.get("host");
    if (!isSameOrigin(headers.get("origin"), host))
      throw new AppError("forbidden", "This request did not come from a page of this school.");
    const actor = await requireRouteActor(headers.get("cookie"), "exams.grade");
    const mark = parse(giveMarkSchema, storable(await bodyOf(request)), "The mark");
    return Response.json({ version: await giveMark(actor, mark) });
  });
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await new Response(withinBytes(request.body, MOST_BYTES)).text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", "The mark could not be read.", { cause });
  }
}
