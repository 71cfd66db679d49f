import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { getClassPage } from "@/lib/features/results/class-page/data";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { answerRequest } from "@/lib/platform/http/answer-request";

/** Every pupil's points for every question, for a class page that is too large to carry them from the start. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/results/[assignmentId]/grid">,
): Promise<Response> {
  return answerRequest(async () => {
    const actor = await requireRouteActor(request.headers.get("cookie"), "results.view");
    const assignmentId = parse(z.uuid(), (await params).assignmentId, "The address");
    const { grid } = await getClassPage(actor.personId, assignmentId, new Date());
    return Response.json(grid, { headers: { "cache-control": "private, no-store" } });
  });
}
