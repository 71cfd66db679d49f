import type { AnswerStore, AnswerWrite } from "@/lib/core/attempts/answer-store";
import type { ChainHead, LogEntry } from "@/lib/core/attempts/log-entry";
import type { SaveReply, SaveRequest } from "@/lib/core/attempts/protocol";
import { saveAnswer } from "@/lib/core/attempts/save-answer";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { answersPool } from "@/lib/platform/db/answers-pool";
import { orUnavailable } from "@/lib/platform/db/outage";
import { sha256 } from "../log/data";
import { getSaveSituation } from "./data";
import type { Asker } from "./types";

/**
 * One statement is one transaction and one round trip. The head moves only from the entry the new one was
 * made for; whoever comes second writes nothing and reads again. `synchronous_commit` is set where the
 * commit is, so that no pooler or server setting can weaken what "Saved" means.
 */
const APPEND = {
  name: "append-answer",
  text: `
  WITH durable AS (
    SELECT set_config('synchronous_commit', 'on', true) AS setting
  ), head AS (
    UPDATE "Attempt" SET "logPosition" = $2, "logHash" = $3
    WHERE id = $1 AND "logPosition" = $2 - 1 AND "logHash" = $4
    RETURNING id
  ), entry AS (
    INSERT INTO "AnswerLog"
      ("attemptId", position, kind, "clientId", "clientSeq", payload, hash, receipt, "receivedAt")
    SELECT id, $2, $5, $6, $7, $8, $3, $9, $10 FROM head
  ), answer AS (
    INSERT INTO "Answer" ("attemptId", "questionVersionId", response, position, late, "hasOther",
      "hintUsed", flagged, "savedAt")
    SELECT id, $11::uuid, $12::jsonb, $13, $14, $15, $16, $17, $18::timestamptz FROM head
    WHERE $11::uuid IS NOT NULL
    ON CONFLICT ("attemptId", "questionVersionId") DO UPDATE SET response = excluded.response,
      position = excluded.position, late = excluded.late, "hasOther" = excluded."hasOther",
      "hintUsed" = excluded."hintUsed", flagged = excluded.flagged, "savedAt" = excluded."savedAt"
  )
  SELECT (SELECT count(*)::int FROM head) AS moved, (SELECT setting FROM durable) AS durable`,
};
const UNIQUE_VIOLATION = "23505";

/** The answers of class tests, as one asker may reach them. */
export function postgresAnswerStore(asker: Asker): AnswerStore {
  return { situation: (key) => getSaveSituation(asker, key), append };
}

/**
 * Saves one answer for whoever asks.
 * @param receivedAt the server's clock when the request arrived.
 * @throws AppError "unavailable" while Postgres is away, and what `saveAnswer` throws.
 */
export function saveAnswerFor(
  asker: Asker,
  attemptId: string,
  request: SaveRequest,
  receivedAt: Date,
): Promise<SaveReply> {
  const store = postgresAnswerStore(asker);
  return orUnavailable(
    () => saveAnswer(attemptId, request, receivedAt, { store, sha256, readResponse }),
    "The server cannot keep answers for a moment. Yours is kept on this device and will be sent again.",
  );
}

function readResponse(type: string, value: unknown): unknown {
  return questionTypeOf(type).response.read(value, "The answer");
}

async function append(
  before: ChainHead,
  entry: LogEntry,
  write: AnswerWrite | undefined,
): Promise<boolean> {
  try {
    const { rows } = await answersPool.query<{ moved: number }>({
      ...APPEND,
      values: [...entryValues(before, entry), ...answerValues(write)],
    });
    return rows[0]?.moved === 1;
  } catch (error) {
    // The same save twice at the same moment: the other one is recorded, reading again finds it.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

function entryValues(before: ChainHead, entry: LogEntry): unknown[] {
  return [
    entry.attemptId,
    entry.position,
    Buffer.from(entry.hash),
    Buffer.from(before.hash),
    entry.kind,
    entry.clientId ?? null,
    entry.clientSeq ?? null,
    Buffer.from(entry.payload),
    entry.receipt,
    entry.receivedAt,
  ];
}

function answerValues(write: AnswerWrite | undefined): unknown[] {
  if (write === undefined) return Array(8).fill(null);
  const { answer, questionId } = write;
  return [
    questionId,
    JSON.stringify(answer.response),
    answer.position,
    answer.late,
    answer.hasOther,
    answer.hintUsed,
    answer.flagged,
    answer.savedAt,
  ];
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION;
}
