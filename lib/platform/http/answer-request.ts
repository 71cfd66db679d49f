import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { isOutage, RECORDS_AWAY } from "@/lib/platform/db/outage";
import { reportIncident } from "@/lib/platform/log/incident";

/**
 * The one way a Next route handler answers: what was expected to go wrong as the JSON every route uses,
 * a bug as its incident number.
 */
export async function answerRequest(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    return errorResponse(isOutage(error) ? away(error) : error);
  }
}

function away(cause: unknown): AppError {
  return new AppError("unavailable", RECORDS_AWAY, { retryAfterSeconds: 2, cause });
}

function errorResponse(error: unknown): Response {
  const expected = error instanceof AppError ? error : undefined;
  const code = expected?.code ?? "internal";
  const message =
    expected?.message ??
    `Something went wrong on the server and nothing was changed. If it goes on, report ${reportIncident(error)}.`;
  const retry = expected?.retryAfterSeconds;
  return Response.json(
    { error: { code, message, issues: expected?.issues ?? [] } },
    {
      status: HTTP_STATUS[code],
      headers: {
        "cache-control": "no-store",
        ...(retry === undefined ? {} : { "retry-after": String(retry) }),
      },
    },
  );
}
