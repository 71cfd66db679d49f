import type { Actor } from "@/lib/core/access/permissions";
import { mayBegin } from "@/lib/core/exams/beginning";
import { accessReplySchema } from "@/lib/core/exams/control";
import type { SessionState } from "@/lib/core/exams/session-state";
import { isUnderWay, sessionStateSchema } from "@/lib/core/exams/session-state";
import type { Transfer } from "@/lib/core/exams/transfer";
import { transferSchema } from "@/lib/core/exams/transfer";
import { AppError } from "@/lib/core/kernel/app-error";
import { counted } from "@/lib/core/kernel/counted";
import { parse } from "@/lib/core/kernel/parse";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { publishIn } from "@/lib/platform/realtime/publish";
import { keepNodeAccess } from "../access/mutations";
import { acknowledge, commandGroup } from "../commanding/mutations";
import { getNodePlace, insistExam, lockGroupIn } from "../groups/data";
import { moveImportedIn, storeResultsIn } from "../importing/mutations";
import { refreshSessions } from "../sessions/mutations";
import { findCollected, insistSound } from "./data";
import type { Collected } from "./types";

const TRANSFER_MS = 60_000;

/**
 * Fetches a group's results, checks them, keeps everything in one transaction and tells the node. It can be repeated
 * any number of times, wherever it broke off, with the same outcome.
 * @param endsForAbsent whether somebody has said yes to ending it for pupils who could still begin.
 * @throws AppError "conflict" while pupils write or could still begin, "invalid" naming each entry that is not what was
 * written.
 */
export async function collectGroup(
  actor: Actor | undefined,
  groupId: string,
  endsForAbsent = false,
  now = new Date(),
): Promise<Collected> {
  await insistExam(groupId);
  const before = await findCollected(groupId);
  if (before !== undefined) {
    // The node may not have heard that its results are safe.
    await keepAccessOf(groupId);
    await acknowledge(actor, groupId, before.sha256).catch(ignoreAbsence);
    return before;
  }
  await endWhereOver(actor, groupId, endsForAbsent, now);
  const transfer = await callNode(await getNodePlace(groupId), {
    method: "GET",
    path: "/api/export",
    reply: transferSchema,
    timeoutMs: TRANSFER_MS,
  });
  const collected = await storeTransfer(actor, groupId, transfer);
  await keepAccessOf(groupId);
  await acknowledge(actor, groupId, collected.sha256).catch(ignoreAbsence);
  return collected;
}

/** Who was let in at the group and who was not: its own log goes with it when it is torn down. */
export async function keepAccessOf(groupId: string): Promise<void> {
  const call = { method: "GET", path: "/api/access", reply: accessReplySchema } as const;
  try {
    await keepNodeAccess(groupId, await callNode(await getNodePlace(groupId), call));
  } catch (error) {
    ignoreAbsence(error);
  }
}

/** Everybody's time is up or everybody has handed in: the group ends with that. */
async function endWhereOver(
  actor: Actor | undefined,
  groupId: string,
  endsForAbsent: boolean,
  now: Date,
): Promise<void> {
  const participants = await refreshSessions(groupId);
  const states = participants.map(
    ({ state }): SessionState => parse(sessionStateSchema, state, "The state of a sitting"),
  );
  if (states.some(isUnderWay)) return;
  const { endedAt, slug } = await db.examGroup.findUniqueOrThrow({
    where: { id: groupId },
    select: { endedAt: true, slug: true },
  });
  // Of a group that was ended, too: a pupil may have been opened again alone, or added, since.
  const absent = participants.filter((row) => mayBegin(row, now)).length;
  if (absent > 0 && !endsForAbsent) throw wouldKeepOut(slug, absent);
  const hasBegun = states.some((state) => state !== "not_started");
  if (endedAt === null && hasBegun) await commandGroup(actor, { action: "end", groupId });
}

/**
 * How many pupils collecting a group now would keep out for good; its program alone knows whom more time was given.
 * @throws AppError "unavailable" when it does not answer.
 */
export async function countAbsent(groupId: string, now: Date): Promise<number> {
  await insistExam(groupId);
  if ((await findCollected(groupId)) !== undefined) return 0;
  return (await refreshSessions(groupId)).filter((row) => mayBegin(row, now)).length;
}

/** A lesson may begin in two halves: what cannot be taken back is not done by the way. */
function wouldKeepOut(slug: string, absent: number): AppError {
  const pupils = counted(absent, "pupil");
  return new AppError(
    "conflict",
    `${pupils} of ${slug} ${absent === 1 ? "has" : "have"} not begun, and nobody can write once it is collected. If nobody else is to write, end the exam first, then collect.`,
  );
}

/** The results are here; that the node is away, or torn down, changes nothing of it. */
function ignoreAbsence(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}

/**
 * Checks results and keeps them: counts, every chain by a verifier of its own, each response against its log, checksum.
 * @throws AppError "invalid" naming what is wrong, "conflict" when other results are here.
 */
export async function storeTransfer(
  actor: Actor | undefined,
  groupId: string,
  transfer: Transfer,
): Promise<Collected> {
  insistSound(transfer);
  if (transfer.delivery_id !== groupId)
    throw new AppError("invalid", "These are the results of another group. Nothing was kept.");
  await db.$transaction((tx) => storeIn(tx, actor, groupId, transfer), { timeout: 60_000 });
  const collected = await findCollected(groupId);
  if (collected === undefined) throw new Error("what was stored is not there");
  return collected;
}

async function storeIn(
  tx: Transaction,
  actor: Actor | undefined,
  groupId: string,
  transfer: Transfer,
): Promise<void> {
  await lockGroupIn(tx, groupId);
  const there = await tx.examTransfer.findUnique({ where: { groupId }, select: { sha256: true } });
  if (there?.sha256 === transfer.sha256) return;
  if (there !== null)
    throw new AppError(
      "conflict",
      "Other results of this group are here already. Nothing was changed.",
    );
  const importedAs = await moveImportedIn(tx, groupId);
  const body = new TextEncoder().encode(JSON.stringify(transfer));
  await tx.examTransfer.create({
    data: {
      groupId,
      sha256: transfer.sha256,
      body,
      counts: transfer.counts,
      finalisedAt: transfer.finalised_at,
    },
  });
  await insertEntriesIn(tx, groupId, transfer);
  await storeResultsIn(tx, groupId, transfer.export);
  await tx.examGroup.update({
    where: { id: groupId },
    data: { collectedAt: new Date(), review: "IMPORTED" },
  });
  await recordEventIn(tx, actor, {
    action: "exam.collected",
    subjectType: "ExamGroup",
    subjectId: groupId,
    details: {
      ...{ sha256: transfer.sha256, ...transfer.counts },
      ...(importedAs === undefined ? {} : { importedKeptAs: importedAs }),
    },
  });
  await publishIn(tx, { topic: `exam:${groupId}`, type: "collected", data: { group: groupId } });
  await publishIn(tx, { topic: "exams:all", type: "collected", data: { group: groupId } });
}

/** As one value, for a group's log has thousands of entries: made by Prisma, the statement alone takes a second. */
async function insertEntriesIn(
  tx: Transaction,
  groupId: string,
  { logs }: Transfer,
): Promise<void> {
  await tx.$executeRaw`
    insert into "ExamLogEntry" ("groupId", "chainId", position, kind, payload, hash, receipt, "receivedAt")
    select ${groupId}::uuid, chain.chain_id, entry.position, entry.kind, convert_to(entry.payload, 'UTF8'),
           decode(entry.hash, 'hex'), entry.receipt, entry.received_at
    from json_to_recordset(${JSON.stringify(logs)}::json) as chain(chain_id uuid, entries json),
         json_to_recordset(chain.entries) as entry(position int, kind text, payload text, hash text,
           receipt text, received_at timestamptz)`;
}
