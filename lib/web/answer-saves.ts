import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import type { Actor } from "@/lib/core/access/permissions";
import { readPreferences } from "@/lib/core/attempts/preferences";
import {
  completeRequestSchema,
  MAX_SAVE_BYTES,
  saveRequestSchema,
} from "@/lib/core/attempts/protocol";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { handInAttempt, keepPreferences } from "@/lib/features/attempts/mutations";
import { getPaper, getProgress } from "@/lib/features/attempts/paper/data";
import { saveAnswerFor } from "@/lib/features/attempts/saving/mutations";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { tokenFromCookieHeader } from "@/lib/platform/auth/session-cookie";
import { orUnavailable } from "@/lib/platform/db/outage";
import { readJsonBody } from "./json-body";
import type { RateLimitRule } from "./rate-limit";
import { makeRateLimit } from "./rate-limit";
import type { ProgramRoute } from "./route";

const AWAY = "The server cannot be reached for a moment. What you wrote is kept on this device.";

/** A queue that waited for an hour is replayed well inside this; a script that hammers is not. */
const SAVES: RateLimitRule = { burst: 400, perSecond: 100 };

/** One request of a pupil's player: what it asks, and what is answered as JSON. */
type Answer = (request: IncomingMessage, attemptId: string, receivedAt: Date) => Promise<unknown>;

/** What a pupil's player talks to: plain Node and Postgres, past Next. */
export const ATTEMPT_ROUTES = attemptRoutes(SAVES);

/** @param saves how many saves one session may send. */
export function attemptRoutes(saves: RateLimitRule): readonly ProgramRoute[] {
  return [
    route("GET", "paper", asPupil(getPaper)),
    route("GET", "progress", asPupil(getProgress)),
    route("POST", "answer", saveWithin(makeRateLimit(saves))),
    route("POST", "complete", handIn),
    route("POST", "preferences", prefer),
  ];
}

/** The session is looked up by the statement that reads the attempt: one round trip, and never stale. */
function saveWithin(waitOf: ReturnType<typeof makeRateLimit>): Answer {
  return async (request, attemptId, receivedAt) => {
    const token = tokenFromCookieHeader(request.headers.cookie);
    if (token === undefined) throw new AppError("unauthenticated", "You are signed out.");
    refuseTooMany(waitOf(token, receivedAt));
    const command = await readSave(request);
    return saveAnswerFor({ token }, attemptId, command, receivedAt);
  };
}

/** What is wrong with a request is told to nobody but the people of this school. */
async function readSave(request: IncomingMessage) {
  try {
    return parse(saveRequestSchema, await readJsonBody(request, MAX_SAVE_BYTES), "The answer");
  } catch (error) {
    await requirePupil(request);
    throw error;
  }
}

async function handIn(
  request: IncomingMessage,
  attemptId: string,
  receivedAt: Date,
): Promise<unknown> {
  const actor = await requirePupil(request);
  const body = await readJsonBody(request, MAX_SAVE_BYTES);
  const command = parse(completeRequestSchema, body, "The request");
  return handInAttempt(actor, attemptId, command, receivedAt);
}

async function prefer(request: IncomingMessage): Promise<unknown> {
  const actor = await requirePupil(request);
  const preferences = readPreferences(await readJsonBody(request, MAX_SAVE_BYTES));
  await keepPreferences(actor, preferences);
  return preferences;
}

function asPupil(read: (actor: Actor, attemptId: string, now: Date) => Promise<unknown>): Answer {
  return async (request, attemptId, now) => read(await requirePupil(request), attemptId, now);
}

function requirePupil(request: IncomingMessage): Promise<Actor> {
  return orUnavailable(() => requireRouteActor(request, "attempts.take"), AWAY);
}

function refuseTooMany(waitSeconds: number): void {
  if (waitSeconds === 0) return;
  throw new AppError("rate-limited", "Too many saves at once. Your answer is kept here.", {
    retryAfterSeconds: waitSeconds,
  });
}

function route(method: "GET" | "POST", name: string, answer: Answer): ProgramRoute {
  return {
    method,
    path: `/attempts/:id/${name}`,
    needsDatabase: true,
    handle: async (request, response, { id = "" }) => {
      const receivedAt = new Date();
      try {
        send(response, await answer(request, readId(id), receivedAt));
      } catch (error) {
        refuseSilently(error, response);
      }
    },
  };
}

function readId(id: string): string {
  if (z.safeParse(z.uuid(), id).success) return id.toLowerCase();
  throw new AppError("not-found", "There is no such test.");
}

function send(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}

/** Who may not ask is told so and nothing else: no byte of a body. @throws every other error. */
function refuseSilently(error: unknown, response: ServerResponse): void {
  const silent =
    error instanceof AppError && (error.code === "unauthenticated" || error.code === "forbidden");
  if (!silent) throw error;
  response.writeHead(HTTP_STATUS[error.code], { "content-length": 0, "cache-control": "no-store" });
  response.end();
}
