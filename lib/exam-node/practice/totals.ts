import type { CountedMark, PracticeTotals } from "@/lib/core/exams/practice/totals";
import { lastMidnight, practiceTotals } from "@/lib/core/exams/practice/totals";
import type { Sqlite } from "../store/open-database";
import type { SessionRow } from "../store/sessions";
import { getSessions } from "../store/sessions";
import { perDatabase } from "../store/statements";
import { markedAnswers } from "./marked-answers";

/** An attempt that was handed in never changes, so it is read once. */
const read = perDatabase(() => new Map<string, readonly CountedMark[]>());

/**
 * What staff may know of this practice: how it stood at the last midnight. Attack: somebody joins, hands in, and looks at
 * the numbers before and after whoever comes next; a day of everybody's attempts lies between two looks.
 */
export function totalsOf(database: Sqlite, now: Date): PracticeTotals {
  const midnight = lastMidnight(now);
  const before = (at: Date | null) => at !== null && at < midnight;
  const begun = getSessions(database).filter(({ started_at }) => before(started_at));
  const handedIn = begun.filter(({ submitted_at }) => before(submitted_at));
  return practiceTotals({
    pupils: new Set(begun.map(({ pupil_id }) => pupil_id)).size,
    attemptsBegun: begun.length,
    attemptsHandedIn: handedIn.length,
    firstAttempts: firstOfEach(handedIn).map(({ id }) => marksOf(database, id)),
  });
}

function firstOfEach(handedIn: readonly SessionRow[]): SessionRow[] {
  const first = new Map<string, SessionRow>();
  for (const session of handedIn)
    if (!first.has(session.pupil_id)) first.set(session.pupil_id, session);
  const at = ({ submitted_at }: SessionRow) => submitted_at?.getTime() ?? 0;
  return [...first.values()].sort((a, b) => at(a) - at(b) || (a.id < b.id ? -1 : 1));
}

function marksOf(database: Sqlite, sessionId: string): readonly CountedMark[] {
  const known = read(database).get(sessionId);
  if (known !== undefined) return known;
  const marks = markedAnswers(database, sessionId).flatMap(({ question, points }) =>
    points === null ? [] : [{ topic: question.topic, points, maxPoints: question.points }],
  );
  read(database).set(sessionId, marks);
  return marks;
}
