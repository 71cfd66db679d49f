import { secondsLeft } from "@/lib/core/attempts/deadline";
import type { AttemptClock } from "@/lib/core/attempts/save-rule";
import type { EventProgress } from "@/lib/core/exams/events";
import { examClock } from "@/lib/core/exams/exam-clock";
import { getAnswered } from "../store/answers";
import { getExam } from "../store/exam";
import { getFollowUps, getNotices } from "../store/notices";
import type { Sqlite } from "../store/open-database";
import { paperOf } from "../store/paper-cache";
import type { SessionRow } from "../store/sessions";
import { playerState, timeOf } from "../store/sessions";

/** The clock of a sitting. */
export function clockOf(database: Sqlite, session: SessionRow): AttemptClock {
  return examClock(timeOf(session, getExam(database).settings));
}

/** The time and the state, as every reply to a player says them. */
export function timeFields(database: Sqlite, session: SessionRow, now: Date) {
  const { deadline } = clockOf(database, session);
  return {
    server_time: now.toISOString(),
    deadline: deadline?.toISOString() ?? null,
    time_remaining_seconds: secondsLeft(deadline, now) ?? null,
    state: playerState(session.state),
  };
}

/** How far a sitting is, as events and the wall say it. */
export function progressOf(database: Sqlite, session: SessionRow, now: Date): EventProgress {
  const { answered, points } = getAnswered(database, session.id);
  return {
    questions_answered: answered,
    total_questions: paperOf(database, session.id).questions.length,
    current_score: points,
    time_remaining: secondsLeft(clockOf(database, session).deadline, now) ?? null,
  };
}

/** What an exam node tells a player beyond a class test. */
export function examFields(database: Sqlite, sessionId: string) {
  return {
    exam_session_id: sessionId,
    notices: getNotices(database, sessionId),
    follow_ups: getFollowUps(database, sessionId).map(
      ({ question_id, answer_position, text, asked_at, replied_at }) => ({
        question_id,
        answer_position,
        text,
        asked_at,
        replied_at,
      }),
    ),
  };
}
