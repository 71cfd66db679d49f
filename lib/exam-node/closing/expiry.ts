import { isUnderWay } from "@/lib/core/exams/session-state";
import { log } from "../log";
import type { ExamNode } from "../node";
import { clockOf } from "../pupil/standing";
import type { ExamRow } from "../store/exam";
import { getExam, isPractice } from "../store/exam";
import { getSessions } from "../store/sessions";
import { close } from "./close-session";

const EVERY_MS = 1_000;
/** A player hands in by itself when its time is up; what it had still to send comes first. */
const GRACE_MS = 5_000;

/** Hands in for whoever's time is up. What was written before then may still come, and is kept as late. */
export function closeExpired(node: ExamNode, now: Date): void {
  for (const session of getSessions(node.database)) {
    if (!isUnderWay(session.state)) continue;
    const { deadline } = clockOf(node.database, session);
    if (deadline === undefined || now.getTime() < deadline.getTime() + GRACE_MS) continue;
    close(node, session.id, "time_expired", undefined, now);
    node.lines.tellState(session.id, now);
  }
}

/** Looks every second. @returns how to stop it. */
export function watchExpiry(node: ExamNode): () => void {
  if (isPractice(node.database) && !hasAnEnd(getExam(node.database))) return () => undefined;
  const timer = setInterval(() => {
    try {
      closeExpired(node, new Date());
    } catch (error) {
      // A full disk: the next second tries again, and lateness goes by the deadline in any case.
      log.warn({ err: error }, "an exam whose time is up could not be closed");
    }
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Nobody gives more time in a practice, so one without a limit has none for anybody, however long it stands. */
function hasAnEnd({ settings }: ExamRow): boolean {
  return settings.timeLimitMinutes > 0 || settings.endsAt !== null;
}
