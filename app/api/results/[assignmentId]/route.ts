import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { resultsCsv } from "@/lib/features/results/csv/data";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { answerRequest } from "@/lib/platform/http/answer-request";

/** The results of an assignment as a CSV file. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/results/[assignmentId]">,
): Promise<Response> {
  return answerRequest(async () => {
    const actor = await requireRouteActor(request.headers.get("cookie"), "results.view");
    const assignmentId = parse(z.uuid(), (await params).assignmentId, "The address");
    const { fileName, csv } = await resultsCsv(actor.personId, assignmentId, new Date());
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
      },
    });
  });
}
