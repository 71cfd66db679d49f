import type { LogEntry } from "@/lib/core/attempts/log-entry";
import { AppError } from "@/lib/core/kernel/app-error";
import { sizeOfChain } from "../store/chains";
import type { Sqlite } from "../store/open-database";
import { databaseBytes } from "../store/open-database";
import { perDatabase } from "../store/statements";

/** Of one attempt. Somebody who types a page into each of twenty questions leaves a tenth of it. */
const MOST_ENTRIES = 10_000;
const MOST_ATTEMPT_BYTES = 8 * 1024 * 1024;
/** Of the whole practice: exams on the same disk need the rest. */
const MOST_PRACTICE_BYTES = 4 * 1024 ** 3;

/** Attempts that are written at the moment; their sizes are added up once and then kept. */
const MOST_KNOWN = 500;
const known = perDatabase(() => new Map<string, number>());

/**
 * Whether an entry that was just appended may stay. Attack: whoever comes may begin, and a script that saves all day would
 * fill the disk that exams are kept on.
 * @throws AppError "too-large", which undoes the caller's transaction.
 */
export function insistQuota(database: Sqlite, { attemptId, position, payload }: LogEntry): void {
  insistSpace(database);
  const sizes = known(database);
  const before = sizes.get(attemptId);
  // The entry itself is in the log already.
  const bytes =
    before === undefined ? sizeOfChain(database, attemptId) : before + payload.byteLength;
  if (position > MOST_ENTRIES || bytes > MOST_ATTEMPT_BYTES)
    throw new AppError(
      "too-large",
      "One attempt cannot hold more. What was saved before is safe: hand it in, then practise again.",
    );
  const [oldest] = sizes.keys();
  if (sizes.size >= MOST_KNOWN && oldest !== undefined) sizes.delete(oldest);
  sizes.set(attemptId, bytes);
}

/** @throws AppError "too-large" where the whole practice holds as much as it may. */
export function insistSpace(database: Sqlite, most = MOST_PRACTICE_BYTES): void {
  if (databaseBytes(database) < most) return;
  throw new AppError(
    "too-large",
    "This practice is full: it can keep no more answers. What was saved before is safe.",
  );
}
