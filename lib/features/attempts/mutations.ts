import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/core/access/permissions";
import { TIME_EXPIRED, USER_SUBMITTED } from "@/lib/core/attempts/attempt-clock";
import type { Preferences } from "@/lib/core/attempts/preferences";
import type { CompleteReply, CompleteRequest } from "@/lib/core/attempts/protocol";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { orUnavailable } from "@/lib/platform/db/outage";
import { makeTurns } from "@/lib/platform/db/turns";
import { isExpiredIn } from "./expiring/data";
import { handInIn } from "./handing-in/mutations";
import { decideLateIn } from "./late/mutations";
import { lockAttemptIn } from "./log/mutations";
import type { DecideLate, Start } from "./schema";
import { startAttemptIn } from "./starting/mutations";

const AWAY = "The server cannot be reached for a moment. Nothing is lost; it will be tried again.";
const UNIQUE_VIOLATION = "P2002";
/** A whole year starts, or hands in, when the bell rings. */
const inTurn = makeTurns(6);

/**
 * Starts a pupil's attempt; pressing Start twice, or on two computers, finds the same one.
 * @returns the attempt's id.
 * @throws AppError "forbidden", or "closed" before the test opens and after it closes.
 */
export async function startAttempt(
  actor: Actor,
  { assignmentId }: Start,
  now: Date,
): Promise<string> {
  const moment = { now, attemptId: newId(), seed: randomBytes(16).toString("hex") };
  const start = () =>
    inTurn(() => db.$transaction((tx) => startAttemptIn(tx, actor, assignmentId, moment)));
  try {
    return await orUnavailable(start, AWAY);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return start(); // started on another computer in the same moment: found now
  }
}

/**
 * Hands in, once. @throws AppError "forbidden" for another pupil's attempt, "conflict" when the device's
 * save number was used before.
 */
export async function handInAttempt(
  actor: Actor,
  attemptId: string,
  request: CompleteRequest,
  now: Date,
): Promise<CompleteReply> {
  const handIn = { attemptId, request, reason: USER_SUBMITTED } as const;
  try {
    return await orUnavailable(
      () => inTurn(() => db.$transaction((tx) => handInIn(tx, actor, handIn, now))),
      AWAY,
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const message =
      "This device has used this number for a save already. Reload the page, then hand in.";
    throw new AppError("conflict", message);
  }
}

/** Hands an attempt in whose time has run out; answers that were written before may still arrive, marked late. */
export async function handInExpired(attemptId: string, now: Date): Promise<void> {
  const handIn = { attemptId, request: undefined, reason: TIME_EXPIRED } as const;
  await db.$transaction(async (tx) => {
    await lockAttemptIn(tx, attemptId);
    if (await isExpiredIn(tx, attemptId, now)) await handInIn(tx, undefined, handIn, now);
  });
}

/** The teacher's word on late answers; marks follow. @throws AppError "not-found", "conflict". */
export function decideLate(actor: Actor, input: DecideLate, now: Date): Promise<void> {
  return db.$transaction((tx) => decideLateIn(tx, actor, input, now));
}

/** Remembers how a pupil likes to read. No audit event: it is nobody's business but the pupil's. */
export async function keepPreferences(actor: Actor, preferences: Preferences): Promise<void> {
  const data = { preferences: { ...preferences } };
  const keep = () => db.pupil.updateMany({ where: { personId: actor.personId }, data });
  await orUnavailable(keep, AWAY);
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
}
