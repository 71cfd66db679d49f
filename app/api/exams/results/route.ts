import { AppError } from "@/lib/core/kernel/app-error";
import { resultsIn } from "@/lib/features/exams/importing/data";
import { importResults } from "@/lib/features/exams/importing/mutations";
import type { Imported } from "@/lib/features/exams/importing/types";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { isSameOrigin } from "@/lib/platform/auth/same-origin";
import { withinBytes } from "@/lib/platform/files/within-bytes";
import { answerRequest } from "@/lib/platform/http/answer-request";

/** Twenty groups of thirty with long conversations and their logs. */
const MOST_BYTES = 128 * 1024 * 1024;

/**
 * Takes in a file of results that was written elsewhere; the body is the file. `?replace=true` puts it in the old ones'
 * place. Kept out of proxy.ts, which passes on a body cut at 10 MB.
 */
export function POST(request: Request): Promise<Response> {
  return answerRequest(async () => {
    const { headers } = request;
    const host = headers.get("x-forwarded-host") ?? headers.get("host");
    if (!isSameOrigin(headers.get("origin"), host))
      throw new AppError("forbidden", "This request did not come from a page of this school.");
    const actor = await requireRouteActor(headers.get("cookie"), "exams.grade");
    const text = await new Response(withinBytes(request.body, MOST_BYTES)).text();
    const replace = new URL(request.url).searchParams.get("replace") === "true";
    const imported: Imported[] = [];
    for (const file of resultsIn(text, "The file"))
      imported.push(await importResults(actor, file, replace));
    return Response.json({ imported }, { status: 201 });
  });
}
