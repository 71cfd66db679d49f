import { parse } from "@/lib/core/kernel/parse";
import { getExportFile } from "@/lib/features/interchange/data";
import { exportSchema } from "@/lib/features/interchange/schema";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { answerRequest } from "@/lib/platform/http/answer-request";

/** The questions of a test as another program's file: `?format=moodle-xml&only=1,3`. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/tests/[assessmentId]/questions">,
): Promise<Response> {
  return answerRequest(async () => {
    const actor = await requireRouteActor(request.headers.get("cookie"), "assessments.use");
    const { searchParams } = new URL(request.url);
    const asked = {
      assessmentId: (await params).assessmentId,
      format: searchParams.get("format"),
      only: searchParams.get("only") ?? undefined,
    };
    const input = parse(exportSchema, asked, "The address");
    const { fileName, mediaType, bytes } = await getExportFile(actor.personId, input);
    return new Response(new Uint8Array(bytes), {
      headers: {
        "content-type": mediaType,
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      },
    });
  });
}
