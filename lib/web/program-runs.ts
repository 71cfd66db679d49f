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
import type { Asker } from "@/lib/platform/python/run-python";
import { tryProgram } from "@/lib/platform/python/try-program";
import { readJsonBody } from "./json-body";
import type { RateLimitRule } from "./rate-limit";
import { makeRateLimit } from "./rate-limit";
import type { ProgramRoute } from "./route";
import { tellLines } from "./run-lines";

/** Thirty in any minute, fifteen of them at once: a pupil who tries something out, and not a script. */
export const RUNS: RateLimitRule = { burst: 15, perSecond: 0.25 };

/** A pupil's Run and Test. The reply comes in lines, so that a place in the queue can be told while they wait. */
export const PROGRAM_RUNS = programRuns(RUNS);

/** @param runs how many a pupil may ask for. */
export function programRuns(runs: RateLimitRule): readonly ProgramRoute[] {
  const limits: Limits = { waitOf: makeRateLimit(runs), underWay: new Set() };
  return [
    {
      method: "POST",
      path: "/attempts/:id/run",
      needsDatabase: true,
      handle: async (request, response, { id = "" }) => {
        try {
          await answer(request, response, id, limits);
        } catch (error) {
          refuse(error, response);
        }
      },
    },
  ];
}

interface Limits {
  readonly waitOf: ReturnType<typeof makeRateLimit>;
  /** The pupils for whom something runs or waits: each has one turn at a time. */
  readonly underWay: Set<string>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  id: string,
  limits: Limits,
): Promise<void> {
  const actor = await requireRouteActor(request, "attempts.take");
  const attemptId = parse(z.uuid(), id, "The test");
  const asked = parse(runRequestSchema, await readJsonBody(request, MAX_SAVE_BYTES), "The program");
  const question = await getProgramQuestion(actor, attemptId, asked.question_id);
  refuseTooMany(actor.personId, limits);
  limits.underWay.add(actor.personId);
  try {
    await runAndTell(response, actor.personId, (asker) => tryProgram(question, asked, asker));
  } finally {
    limits.underWay.delete(actor.personId);
  }
}

/** @throws AppError "rate-limited", with a sentence for the pupil. */
function refuseTooMany(pupilId: string, { waitOf, underWay }: Limits): void {
  if (underWay.has(pupilId)) {
    const said = "Your program is still being run. Wait until that has ended, then run it again.";
    throw new AppError("rate-limited", said, { retryAfterSeconds: 5 });
  }
  const wait = waitOf(pupilId, new Date());
  if (wait === 0) return;
  const said = `You have run it very often. Try again in ${wait} seconds.`;
  throw new AppError("rate-limited", said, { retryAfterSeconds: wait });
}

async function runAndTell(
  response: ServerResponse,
  who: string,
  run: (asker: Asker) => Promise<RunNews>,
): Promise<void> {
  const tell = tellLines(response);
  const leaving = new AbortController();
  response.on("close", () => leaving.abort());
  if (response.destroyed) leaving.abort();
  response.writeHead(200, { "content-type": "application/x-ndjson", "cache-control": "no-store" });
  response.flushHeaders();
  tell(await run({ who, onPosition: (ahead) => tell({ ahead }), signal: leaving.signal }));
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
