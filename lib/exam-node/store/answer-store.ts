import type {
  AnswerStore,
  AnswerWrite,
  SaveKey,
  SaveSituation,
} from "@/lib/core/attempts/answer-store";
import type { ChainHead, LogEntry } from "@/lib/core/attempts/log-entry";
import { examClock } from "@/lib/core/exams/exam-clock";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Judged } from "./answers";
import { findAnswer, findRecorded, putAnswer } from "./answers";
import { appendEntry, getHead } from "./chains";
import { getExam } from "./exam";
import type { Sqlite } from "./open-database";
import { paperOf } from "./paper-cache";
import { findSession, timeOf } from "./sessions";
import { inTransaction } from "./statements";
import { storageWorks } from "./storage-failure";

/** What belongs to a save besides the answer itself, written in the same transaction. */
export interface SaveEffects {
  /** Marks the answer. */
  judge(question: PackageQuestion, response: unknown): Judged;
  /** Tells the coordinator. Called once the entry and the answer are written. */
  report(entry: LogEntry): void;
}

/** The answers of one group, for a pupil whose token was checked. */
export function sqliteAnswerStore(database: Sqlite, effects: SaveEffects): AnswerStore {
  return {
    situation: async (key) => situation(database, key),
    append: async (before, entry, write) => {
      const appended = inTransaction(database, () =>
        append(database, effects, before, entry, write),
      );
      storageWorks();
      return appended;
    },
  };
}

function situation(database: Sqlite, key: SaveKey): SaveSituation {
  const { attemptId, questionId, clientId, clientSeq } = key;
  const session = findSession(database, attemptId);
  if (session === undefined) throw new AppError("forbidden", "This exam is not yours.");
  const exam = getExam(database);
  if (exam.finalised_at !== null) throw new AppError("closed", FINALISED);
  if (session.started_at === null) throw new AppError("closed", "Open your exam first.");
  const recorded = findRecorded(database, attemptId, clientId, clientSeq);
  return {
    head: getHead(database, attemptId),
    clock: examClock(timeOf(session, exam.settings)),
    questionType: paperOf(database, attemptId).byId.get(questionId)?.type,
    current: currentAnswer(database, attemptId, questionId),
    recorded:
      recorded === undefined ? undefined : { ...recorded, receivedAt: recorded.received_at },
  };
}

const FINALISED =
  "The results of this exam have been collected. What was saved before is safe; later answers are not taken.";

function currentAnswer(
  database: Sqlite,
  sessionId: string,
  questionId: string,
): SaveSituation["current"] {
  const row = findAnswer(database, sessionId, questionId);
  if (row === undefined) return undefined;
  return {
    response: row.response,
    position: row.position,
    clientId: row.client_id,
    clientSeq: row.client_seq,
    late: row.late,
    hasOther: row.has_other,
    hintUsed: row.hint_used,
    flagged: row.flagged,
    savedAt: row.saved_at,
  };
}

/** Entry, head, answer, mark and event: all of them durable, or none. */
function append(
  database: Sqlite,
  { judge, report }: SaveEffects,
  before: ChainHead,
  entry: LogEntry,
  write: AnswerWrite | undefined,
): boolean {
  if (!appendEntry(database, before, entry)) return false;
  if (write !== undefined) {
    const { questionId, answer } = write;
    const question = paperOf(database, entry.attemptId).byId.get(questionId);
    if (question === undefined) throw new AppError("internal", "A question left its paper.");
    putAnswer(database, entry.attemptId, questionId, answer, judge(question, answer.response));
  }
  report(entry);
  return true;
}
