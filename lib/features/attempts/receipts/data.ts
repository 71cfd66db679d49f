import { receiptOf } from "@/lib/core/attempts/receipt-code";
import { verifyChain } from "@/lib/core/attempts/verify-chain";
import { db } from "@/lib/platform/db/client";
import { sha256 } from "../log/data";

/** A log entry with the code a pupil was shown. Five characters can, rarely, name two. */
export interface ReceiptEntry {
  readonly attempt: string;
  readonly assignment: string;
  readonly pupil: string;
  readonly test: string;
  readonly kind: string;
  /** Of a save: the question's number on that pupil's paper. */
  readonly question: number | undefined;
  readonly position: number;
  readonly receivedAt: string;
  readonly payload: unknown;
  /** Whether the whole log of that attempt is as it was written, and why not. */
  readonly verifies: boolean;
  readonly problem: string | undefined;
}

/**
 * @param code five characters of the receipt alphabet.
 * @param teacherId only what classes of this teacher wrote.
 */
export async function findReceipt(code: string, teacherId?: string): Promise<ReceiptEntry[]> {
  const own =
    teacherId === undefined
      ? {}
      : { attempt: { assignment: { class: { teachers: { some: { personId: teacherId } } } } } };
  const rows = await db.answerLog.findMany({
    where: { receipt: code, ...own },
    orderBy: { receivedAt: "asc" },
    include: {
      attempt: {
        include: {
          log: { orderBy: { position: "asc" } },
          pupil: { include: { person: true } },
          questions: { orderBy: { position: "asc" } },
          assignment: { include: { assessment: { select: { title: true } } } },
        },
      },
    },
  });
  return rows.map(({ attempt, ...entry }) => {
    const payload = JSON.parse(new TextDecoder().decode(entry.payload)) as Record<string, unknown>;
    const head = { position: attempt.logPosition, hash: attempt.logHash };
    const verdict = verifyChain(attempt.id, attempt.log, head, sha256);
    const { givenName, familyName } = attempt.pupil.person;
    const place = attempt.questions.findIndex(
      ({ questionVersionId }) => questionVersionId === payload.question_id,
    );
    return {
      attempt: attempt.id,
      assignment: attempt.assignmentId,
      pupil: `${givenName} ${familyName}`,
      test: attempt.assignment.assessment.title,
      kind: entry.kind,
      question: place === -1 ? undefined : place + 1,
      position: entry.position,
      receivedAt: entry.receivedAt.toISOString(),
      payload,
      verifies: verdict.intact && receiptOf(entry.hash) === entry.receipt,
      problem: verdict.intact ? undefined : verdict.reason,
    };
  });
}
