import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import { finalsCsv, finalsXlsx } from "@/lib/features/exams/grading/finals/data";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { answerRequest } from "@/lib/platform/http/answer-request";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const formatSchema = z._default(z.enum(["csv", "xlsx"]), "csv");

/** The finals of an exam over all its groups: `?format=xlsx`, or CSV. */
export function GET(
  request: Request,
  { params }: RouteContext<"/api/exams/[examId]/finals">,
): Promise<Response> {
  return answerRequest(async () => {
    await requireRouteActor(request.headers.get("cookie"), "exams.grade");
    const examId = parse(z.uuid(), (await params).examId, "The address");
    const asked = new URL(request.url).searchParams.get("format") ?? undefined;
    const format = parse(formatSchema, asked, "The format");
    const isXlsx = format === "xlsx";
    const { fileName, content } = isXlsx ? await finalsXlsx(examId) : await finalsCsv(examId);
    return new Response(content, {
      headers: {
        "content-type": isXlsx ? XLSX : "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        "cache-control": "private, no-store",
      },
    });
  });
}
