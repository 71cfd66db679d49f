import { isUnderWay } from "@/lib/core/exams/session-state";
import type { Transfer, TransferLog } from "@/lib/core/exams/transfer";
import { bytesToSum } from "@/lib/core/exams/transfer";
import { AppError } from "@/lib/core/kernel/app-error";
import type { ExamNode } from "../node";
import { getAnswers } from "../store/answers";
import { getEntries, getHead, record, sha256 } from "../store/chains";
import { getExam, setGroupMoment } from "../store/exam";
import type { Sqlite } from "../store/open-database";
import { paperOf } from "../store/paper-cache";
import type { SessionRow } from "../store/sessions";
import { getSessions } from "../store/sessions";
import { inTransaction } from "../store/statements";
import { exportFile } from "./results";

/**
 * Fixes the results, once, and hands them over with the logs they follow from. Asked again, it gives the same again,
 * byte for byte: a transfer that broke half-way is simply repeated.
 * @throws AppError "conflict" while the group runs.
 */
export function makeTransfer(node: ExamNode, now: Date): Transfer {
  const { database, config } = node;
  return inTransaction(database, () => {
    const finalisedAt = finalise(node, now);
    const file = exportFile(database);
    const logs = allLogs(database, config.deliveryId, finalisedAt);
    const sum = {
      v: 1 as const,
      delivery_id: config.deliveryId,
      finalised_at: finalisedAt.toISOString(),
      export: file,
      logs,
      counts: {
        results: file.results.length,
        answers: getSessions(database).flatMap(({ id }) => getAnswers(database, id)).length,
        entries: logs.reduce((all, { entries }) => all + entries.length, 0),
      },
    };
    return { ...sum, sha256: Buffer.from(sha256(bytesToSum(sum))).toString("hex") };
  });
}

/** The last entry of every log; nothing is taken after it. The export is recorded with it, and so travels along. */
function finalise({ database, config }: ExamNode, now: Date): Date {
  const exam = getExam(database);
  if (exam.finalised_at !== null) return exam.finalised_at;
  const open = getSessions(database).filter(({ state }) => isUnderWay(state));
  if (exam.ended_at === null || open.length > 0) {
    throw new AppError(
      "conflict",
      "This group still runs. End it first, then collect its results.",
    );
  }
  for (const { id } of getSessions(database)) record(database, id, { kind: "finalise" }, now);
  record(database, config.deliveryId, { kind: "finalise" }, now);
  record(database, config.deliveryId, { kind: "export" }, now);
  setGroupMoment(database, "finalisedAt", now);
  setGroupMoment(database, "exportedAt", now);
  return now;
}

function allLogs(database: Sqlite, deliveryId: string, finalisedAt: Date): TransferLog[] {
  const group = logOf(database, deliveryId, undefined);
  return [
    ...getSessions(database).map((session) => logOf(database, session.id, session)),
    upToExport(group, finalisedAt),
  ];
}

function logOf(database: Sqlite, id: string, session: SessionRow | undefined): TransferLog {
  const { position, hash } = getHead(database, id);
  return {
    chain_id: id,
    external_id: session?.external_id ?? null,
    session_number: session?.number ?? null,
    question_ids:
      session === undefined ? [] : paperOf(database, id).questions.map((question) => question.id),
    head: { position, hash: hex(hash) },
    entries: getEntries(database, id).map((entry) => ({
      position: entry.position,
      kind: entry.kind,
      payload: new TextDecoder().decode(entry.payload),
      hash: hex(entry.hash),
      receipt: entry.receipt,
      received_at: entry.received_at.toISOString(),
    })),
  };
}

/** What happened to the group after its results were fixed (that they were collected) is no part of them. */
function upToExport(log: TransferLog, finalisedAt: Date): TransferLog {
  const last = log.entries.findLast(
    ({ kind, received_at }) => kind === "export" && received_at === finalisedAt.toISOString(),
  );
  if (last === undefined) throw new AppError("internal", "The log does not name its export.");
  return {
    ...log,
    head: { position: last.position, hash: last.hash },
    entries: log.entries.slice(0, last.position),
  };
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
