import { can } from "@/lib/core/access/permissions";
import type { SaveKey, SaveSituation } from "@/lib/core/attempts/answer-store";
import type { ClockRecord } from "@/lib/core/attempts/attempt-clock";
import { attemptClock } from "@/lib/core/attempts/attempt-clock";
import { AppError } from "@/lib/core/kernel/app-error";
import { readSessionToken } from "@/lib/platform/auth/read-session";
import { hashSessionToken } from "@/lib/platform/auth/session-token";
import { answersPool } from "@/lib/platform/db/answers-pool";
import type { Asker } from "./types";

/**
 * Postgres reads the whole situation of a save in one statement, who asks among it. The question's type is a
 * subquery on purpose: as two left joins (AttemptQuestion, then its version) Postgres 18.4 hands the constant
 * on to the second join and finds the version although the attempt does not have it.
 */
const STATEMENT = (who: string) => `
  SELECT p.role, p.id AS "personId", p."seenLongAgo", a."pupilId", a."logPosition", a."logHash",
    a.state, a."terminationReason", a."startedAt", a."timeLimitMinutes", a."extraTimePercent",
    a."restBreakSeconds", a."pausedSeconds", a."pausedAt", a."extensionSeconds", a."lateAccepted", s."closesAt",
    (SELECT v.type FROM "AttemptQuestion" q JOIN "QuestionVersion" v ON v.id = q."questionVersionId"
      WHERE q."attemptId" = $2 AND q."questionVersionId" = $3) AS type,
    c.response, c.position, c.late, c."hasOther", c."hintUsed", c.flagged, c."savedAt",
    w."clientId", w."clientSeq",
    r.position AS "recordedPosition", r.receipt AS "recordedReceipt",
    r.payload AS "recordedPayload", r."receivedAt" AS "recordedAt"
  FROM ${who}
  LEFT JOIN "Attempt" a ON a.id = $2
  LEFT JOIN "Assignment" s ON s.id = a."assignmentId"
  LEFT JOIN "Answer" c ON c."attemptId" = a.id AND c."questionVersionId" = $3
  LEFT JOIN "AnswerLog" w ON w."attemptId" = a.id AND w.position = c.position
  LEFT JOIN "AnswerLog" r ON r."attemptId" = a.id AND r."clientId" = $4 AND r."clientSeq" = $5`;

const BY_SESSION = {
  name: "save-situation-by-session",
  text: STATEMENT(`(SELECT p.id, p.role, n."lastSeenAt" < now() - interval '1 minute' AS "seenLongAgo"
    FROM "Session" n JOIN "Person" p ON p.id = n."personId"
    WHERE n."tokenHash" = $1 AND n."revokedAt" IS NULL AND n."expiresAt" > now()
      AND p."disabledAt" IS NULL) p`),
};
const BY_PERSON = {
  name: "save-situation-by-person",
  text: STATEMENT(`(SELECT id, role, false AS "seenLongAgo" FROM "Person" WHERE id = $1) p`),
};

interface SituationRow extends ClockRecord {
  role: "PUPIL" | "TEACHER" | "ADMINISTRATOR";
  personId: string;
  seenLongAgo: boolean;
  lateAccepted: boolean | null;
  pupilId: string | null;
  logPosition: number;
  logHash: Buffer;
  type: string | null;
  response: unknown;
  position: number | null;
  late: boolean;
  hasOther: boolean;
  hintUsed: boolean;
  flagged: boolean;
  savedAt: Date;
  clientId: string | null;
  clientSeq: number | null;
  recordedPosition: number | null;
  recordedReceipt: string;
  recordedPayload: Buffer;
  recordedAt: Date;
}

/**
 * Everything the save rule needs, read at one moment.
 * @throws AppError "unauthenticated" or "forbidden" before anything about the attempt is told.
 */
export async function getSaveSituation(asker: Asker, key: SaveKey): Promise<SaveSituation> {
  const [statement, who] =
    "token" in asker ? [BY_SESSION, hashSessionToken(asker.token)] : [BY_PERSON, asker.personId];
  const { rows } = await answersPool.query<SituationRow>({
    ...statement,
    values: [who, key.attemptId, key.questionId, key.clientId, key.clientSeq],
  });
  const row = ownAttempt(rows[0]);
  // Whoever only writes answers must not be signed out for idleness: this extends the session.
  if ("token" in asker && row.seenLongAgo) await readSessionToken(asker.token);
  return toSituation(row);
}

/** @throws AppError; an attempt that does not exist and one of another pupil are told apart to nobody. */
function ownAttempt(row: SituationRow | undefined): SituationRow {
  if (row === undefined) throw new AppError("unauthenticated", "You are signed out.");
  const role = ({ PUPIL: "pupil", TEACHER: "teacher", ADMINISTRATOR: "administrator" } as const)[
    row.role
  ];
  if (!can(role, "attempts.take") || row.pupilId !== row.personId) {
    throw new AppError("forbidden", "This test is not yours.");
  }
  return row;
}

function toSituation(row: SituationRow): SaveSituation {
  return {
    head: { position: row.logPosition, hash: row.logHash },
    clock: attemptClock(row),
    lateDecided: row.lateAccepted !== null,
    questionType: row.type ?? undefined,
    current: currentAnswer(row),
    recorded:
      row.recordedPosition === null
        ? undefined
        : {
            position: row.recordedPosition,
            receipt: row.recordedReceipt,
            payload: row.recordedPayload,
            receivedAt: row.recordedAt,
          },
  };
}

function currentAnswer(row: SituationRow): SaveSituation["current"] {
  if (row.position === null) return undefined;
  return {
    response: row.response,
    position: row.position,
    clientId: row.clientId ?? "",
    clientSeq: row.clientSeq ?? 0,
    late: row.late,
    hasOther: row.hasOther,
    hintUsed: row.hintUsed,
    flagged: row.flagged,
    savedAt: row.savedAt,
  };
}
