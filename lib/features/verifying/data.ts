import { verifyChain } from "@/lib/core/attempts/verify-chain";
import { checkTransfer } from "@/lib/core/exams/check-transfer";
import { sha256 } from "@/lib/features/attempts/log/data";
import { getTransfer } from "@/lib/features/exams/collecting/data";
import { db } from "@/lib/platform/db/client";
import type { Verification, VerificationFault } from "./types";

/** So many logs are read at once: a school's whole year does not fit into memory. */
const AT_ONCE = 200;

/**
 * Checks every log there is, of class tests and of collected exams, by the verifier that shares no code with what
 * wrote them: after a restore, or whenever somebody asks.
 */
export async function verifyEverything(): Promise<Verification> {
  const tests = await verifyAttempts();
  const exams = await verifyExams();
  return {
    attempts: tests.count,
    exams: exams.count,
    entries: tests.entries + exams.entries,
    faults: [...tests.faults, ...exams.faults],
  };
}

interface Verified {
  readonly count: number;
  readonly entries: number;
  readonly faults: readonly VerificationFault[];
}

async function verifyAttempts(): Promise<Verified> {
  const faults: VerificationFault[] = [];
  let [count, entries] = [0, 0];
  let after: string | undefined;
  for (;;) {
    const attempts = await db.attempt.findMany({
      ...(after !== undefined && { where: { id: { gt: after } } }),
      orderBy: { id: "asc" },
      take: AT_ONCE,
      include: { log: { orderBy: { position: "asc" } } },
    });
    for (const { id, log, logPosition: position, logHash: hash } of attempts) {
      const verdict = verifyChain(id, log, { position, hash }, sha256);
      if (!verdict.intact) faults.push({ where: `attempt ${id}`, message: verdict.reason });
      entries += log.length;
    }
    count += attempts.length;
    after = attempts.at(-1)?.id;
    if (attempts.length < AT_ONCE) return { count, entries, faults };
  }
}

async function verifyExams(): Promise<Verified> {
  const groups = await db.examTransfer.findMany({ select: { groupId: true } });
  const faults: VerificationFault[] = [];
  let entries = 0;
  for (const { groupId } of groups) {
    const transfer = await getTransfer(groupId);
    const { exam_id: exam, date } = transfer.export;
    entries += transfer.counts.entries;
    for (const { externalId, position, message } of checkTransfer(transfer, sha256)) {
      const entry = position === undefined ? [] : [`entry ${position}`];
      const where = [`${exam}@${date}`, externalId ?? "the group", ...entry].join(", ");
      faults.push({ where, message });
    }
  }
  return { count: groups.length, entries, faults };
}
