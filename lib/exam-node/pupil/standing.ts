import { secondsLeft } from "@/lib/core/attempts/deadline";
import type { AttemptClock } from "@/lib/core/attempts/save-rule";
import type { EventProgress } from "@/lib/core/exams/events";
import { examClock } from "@/lib/core/exams/exam-clock";
import type { Ending, PupilNews } from "@/lib/core/exams/pupil-news";
import { getAnswered } from "../store/answers";
import { countOfKind, findHandIn } from "../store/chains";
import { getExam } from "../store/exam";
import { getFollowUps, getNotices } from "../store/notices";
import type { Sqlite } from "../store/open-database";
import { paperOf } from "../store/paper-cache";
import type { SessionRow } from "../store/sessions";
import { asResumed, playerState, timeOf } from "../store/sessions";

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
export function newsOf(database: Sqlite, session: SessionRow, now: Date) {
  const news: PupilNews = {
    exam_session_id: session.id,
    notices: getNotices(database, session.id),
    seconds_after_pause: secondsAfterPause(database, session, now),
    on_rest_break: session.on_rest_break,
    hands_lowered: handsLowered(database, session.id),
    ending: endingOf(database, session, now),
  };
  return { ...news, follow_ups: getFollowUps(database, session.id) };
}

/** How often the invigilator has taken this pupil's hand down. */
export function handsLowered(database: Sqlite, sessionId: string): number {
  return countOfKind(database, sessionId, "lower_hand");
}

function secondsAfterPause(database: Sqlite, session: SessionRow, now: Date): number | null {
  if (session.state !== "paused") return null;
  return secondsLeft(clockOf(database, asResumed(session, now)).deadline, now) ?? null;
}

function endingOf(database: Sqlite, session: SessionRow, now: Date): Ending | null {
  if (session.submitted_at === null) return null;
  const entry = findHandIn(database, session.id);
  const { questions_answered, total_questions } = progressOf(database, session, now);
  return {
    reason: session.termination_reason ?? "user_submitted",
    at: session.submitted_at.toISOString(),
    receipt: entry?.receipt ?? null,
    questions_answered,
    total_questions,
  };
}
