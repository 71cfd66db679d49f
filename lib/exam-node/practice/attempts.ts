import type { PracticeAttempt, PracticeAttempts } from "@/lib/core/exams/practice/attempts";
import type { Sqlite } from "../store/open-database";
import type { SessionRow } from "../store/sessions";
import { getSessionsOf } from "../store/sessions";
import { keptResult } from "./kept-result";

/** A pupil's own attempts. @param session any of them. */
export function listAttempts(database: Sqlite, session: SessionRow): PracticeAttempts {
  return {
    display_name: session.display_name,
    student_id: session.external_id,
    attempts: getSessionsOf(database, session.pupil_id).map((each) => attemptOf(database, each)),
  };
}

function attemptOf(database: Sqlite, session: SessionRow): PracticeAttempt {
  const { id, number, started_at, submitted_at } = session;
  return {
    number,
    started_at: started_at?.toISOString() ?? null,
    submitted_at: submitted_at?.toISOString() ?? null,
    result: submitted_at === null ? null : keptResult(database, id),
  };
}
