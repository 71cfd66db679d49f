import { createHash } from "node:crypto";
import type { Failures } from "@/lib/core/access/sign-in-limits";
import {
  accountDelay,
  FAILURE_WINDOW_SECONDS,
  unknownNameDelay,
} from "@/lib/core/access/sign-in-limits";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";

/** The tries counted against somebody, to be forgotten when they turn out to be right. */
export interface ReservedTries {
  readonly subject: string;
}

/**
 * Counts a try before the password is looked at.
 * @param accountId the account, or undefined for a name nobody has; both are slowed alike, name by name.
 * @param attempt what was typed, and the class code (or "staff") it was typed with.
 * @throws AppError "rate-limited".
 */
export async function reserveTry(
  accountId: string | undefined,
  attempt: { readonly tried: string; readonly group: string },
): Promise<ReservedTries> {
  const subject =
    accountId === undefined ? `name:${digest(attempt.tried)}` : `account:${accountId}`;
  const group = `class:${digest(attempt.group)}`;
  const wait = await db.$transaction(async (tx) => {
    await lockSubject(tx, subject);
    if (accountId === undefined) await lockSubject(tx, group);
    const own = accountDelay(await failuresIn(tx, subject));
    const shared = accountId === undefined ? unknownNameDelay(await failuresIn(tx, group)) : 0;
    const longest = Math.max(own, shared);
    if (longest > 0) return longest;
    await addFailureIn(tx, subject);
    if (accountId === undefined) await addFailureIn(tx, group);
    return 0;
  });
  if (wait > 0)
    throw new AppError("rate-limited", `${TOO_MANY} ${waitInWords(wait)}, then try again.`, {
      retryAfterSeconds: wait,
    });
  return { subject };
}

/** Forgets the tries of somebody who was right, and everybody's that no longer count. */
export async function clearTriesIn(tx: Transaction, tries: ReservedTries): Promise<void> {
  await tx.$executeRaw`delete from "SignInFailure" where subject = ${tries.subject}
    or at < now() - make_interval(secs => ${FAILURE_WINDOW_SECONDS})`;
}

/** Forgets the tries on an account whose password was just made anew. */
export async function clearAccountTriesIn(tx: Transaction, accountId: string): Promise<void> {
  await clearTriesIn(tx, { subject: `account:${accountId}` });
}

/** Two tries that count together are counted one after the other. */
async function lockSubject(tx: Transaction, subject: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sign-in:${subject}`}, 0))`;
}

async function failuresIn(tx: Transaction, subject: string): Promise<Failures> {
  const [row] = await tx.$queryRaw<Failures[]>`
    select count(*)::int as count,
      coalesce(extract(epoch from clock_timestamp() - max(at)), 0)::float8 as "secondsSinceLast"
    from "SignInFailure"
    where subject = ${subject} and at > now() - make_interval(secs => ${FAILURE_WINDOW_SECONDS})`;
  return row ?? { count: 0, secondsSinceLast: 0 };
}

async function addFailureIn(tx: Transaction, subject: string): Promise<void> {
  await tx.$executeRaw`insert into "SignInFailure" (id, subject, at)
    values (${newId()}::uuid, ${subject}, clock_timestamp())`;
}

/** What was typed is not kept: it may be a password in the wrong field. */
const digest = (text: string): string =>
  createHash("sha256").update(text.trim().toLowerCase()).digest("hex").slice(0, 32);

const TOO_MANY = "There were several tries in a row. Please wait";

function waitInWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
