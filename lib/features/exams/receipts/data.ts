import { checkTransfer } from "@/lib/core/exams/check-transfer";
import type { Transfer } from "@/lib/core/exams/transfer";
import { db } from "@/lib/platform/db/client";
import { getTransfer, sha256 } from "../collecting/data";

/** An entry of a collected exam's log with the code a pupil was shown. */
export interface ExamReceiptEntry {
  readonly exam: string;
  readonly groupId: string;
  /** "2026-03-05" */
  readonly date: string;
  readonly pupil: string;
  readonly externalId: string;
  readonly sessionNumber: number;
  readonly kind: string;
  /** Of a save: the question's number on that pupil's paper. */
  readonly question: number | undefined;
  readonly position: number;
  readonly receivedAt: string;
  readonly payload: unknown;
  /** Whether that pupil's whole log is as it was written, and why not. */
  readonly verifies: boolean;
  readonly problem: string | undefined;
}

/** Looks in what was collected, so also after the group was torn down. @param code five characters. */
export async function findExamReceipt(code: string): Promise<ExamReceiptEntry[]> {
  const groups = await db.examLogEntry.findMany({
    where: { receipt: code },
    distinct: ["groupId"],
    select: { groupId: true },
  });
  const found = await Promise.all(
    groups.map(async ({ groupId }) => entriesIn(groupId, await getTransfer(groupId), code)),
  );
  return found.flat();
}

function entriesIn(groupId: string, transfer: Transfer, code: string): ExamReceiptEntry[] {
  const faults = checkTransfer(transfer, sha256);
  const { exam_id: exam, date, results } = transfer.export;
  return transfer.logs.flatMap((log) => {
    const { external_id: externalId, question_ids: questionIds, session_number: number } = log;
    return log.entries
      .filter(({ receipt }) => receipt === code)
      .map(({ position, kind, payload: written, received_at: receivedAt }) => {
        const payload = JSON.parse(written) as Record<string, unknown>;
        const place = questionIds.indexOf(String(payload.question_id));
        const fault = faults.find((each) => each.externalId === externalId);
        return {
          ...{ exam, groupId, date, kind, position, receivedAt, payload },
          pupil: results.find((each) => each.external_id === externalId)?.display_name ?? "",
          externalId: externalId ?? "",
          sessionNumber: number ?? 1,
          question: place === -1 ? undefined : place + 1,
          verifies: fault === undefined,
          problem: fault?.message,
        };
      });
  });
}
