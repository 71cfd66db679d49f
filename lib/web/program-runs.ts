import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import { MAX_SAVE_BYTES } from "@/lib/core/attempts/protocol";
import type { RunNews } from "@/lib/core/attempts/run-protocol";
import { runRequestSchema } from "@/lib/core/attempts/run-protocol";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { getProgramQuestion } from "@/lib/features/attempts/running/data";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { log } from "@/lib/platform/log/log";
import { tryProgram } from "@/lib/platform/python/try-program";
import { readJsonBody } from "./json-body";
import type { RateLimitRule } from "./rate-limit";
import { makeRateLimit } from "./rate-limit";
import type { ProgramRoute } from "./route";
import { tellLines } from "./run-lines";

/** Thirty in a minute: a pupil who tries something out, and not a script. */
const RUNS: RateLimitRule = { burst: 30, perSecond: 0.5 };

/** A pupil's Run and Test. The reply comes in lines, so that a place in the queue can be told while they wait. */
export const PROGRAM_RUNS = programRuns(RUNS);

/** @param runs how many a pupil may ask for. */
export function programRuns(runs: RateLimitRule): readonly ProgramRoute[] {
  const waitOf = makeRateLimit(runs);
  return [
    {
      method: "POST",
      path: "/attempts/:id/run",
      needsDatabase: true,
      handle: async (request, response, { id = "" }) => {
        try {
          await answer(request, response, id, waitOf);
        } catch (error) {
          refuse(error, response);
        }
      },
    },
  ];
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  waitOf: ReturnType<typeof makeRateLimit>,
): Promise<void> {
  const actor = await requireRouteActor(request, "attempts.take");
  const attemptId = parse(z.uuid(), id, "The test");
  const asked = parse(runRequestSchema, await readJsonBody(request, MAX_SAVE_BYTES), "The program");
  const question = await getProgramQuestion(actor, attemptId, asked.question_id);
  const wait = waitOf(actor.personId, new Date());
  if (wait > 0) {
    throw new AppError(
      "rate-limited",
      `You have run it very often. Try again in ${wait} seconds.`,
      {
        retryAfterSeconds: wait,
      },
    );
  }
  const tell = tellLines(response);
  const asker = { who: actor.personId, onPosition: (ahead: number) => tell({ ahead }) };
  response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
  tell(await tryProgram(question, asked, asker));
  response.end();
}

/**
 * Once lines were sent the status stands, so what went wrong is the last line; before, who may not ask is told so and
 * nothing else. @throws every other error.
 */
function refuse(error: unknown, response: ServerResponse): void {
  if (response.headersSent) {
    const message = error instanceof AppError ? error.message : "It could not be run. Try again.";
    response.end(`${JSON.stringify({ error: message } satisfies RunNews)}\n`);
    if (!(error instanceof AppError)) log.error({ err: error }, "a pupil's program was not run");
    return;
  }
  const isSilent =
    error instanceof AppError && (error.code === "unauthenticated" || error.code === "forbidden");
  if (!isSilent) throw error;
  response.writeHead(HTTP_STATUS[error.code], { "content-length": 0, "cache-control": "no-store" });
  response.end();
}
