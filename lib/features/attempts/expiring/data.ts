import type { ClockRecord } from "@/lib/core/attempts/attempt-clock";
import { attemptClock } from "@/lib/core/attempts/attempt-clock";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";

/** For answers that are on their way when the time ends. */
const GRACE_MS = 60_000;

/** Attempts whose time ran out a while ago and that nobody has handed in. */
export async function listExpiredAttempts(now: Date): Promise<string[]> {
  const rows = await db.attempt.findMany({
    where: {
      state: "IN_PROGRESS",
      OR: [{ timeLimitMinutes: { not: null } }, { assignment: { closesAt: { lt: now } } }],
    },
    include: { assignment: { select: { closesAt: true } } },
  });
  return rows.filter((row) => isExpired(clockOf(row), now)).map(({ id }) => id);
}

/** Whether it is so still: a teacher may have given more time since the list was made. */
export async function isExpiredIn(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const row = await tx.attempt.findUnique({
    where: { id, state: "IN_PROGRESS" },
    include: { assignment: { select: { closesAt: true } } },
  });
  return row !== null && isExpired(clockOf(row), now);
}

function clockOf<T extends { assignment: { closesAt: Date | null } }>(row: T) {
  return { ...row, closesAt: row.assignment.closesAt };
}

function isExpired(record: ClockRecord, now: Date): boolean {
  const { deadline } = attemptClock(record);
  return deadline !== undefined && now.getTime() > deadline.getTime() + GRACE_MS;
}
