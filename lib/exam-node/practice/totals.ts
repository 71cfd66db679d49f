import type { CountedMark, PracticeTotals } from "@/lib/core/exams/practice/totals";
import { practiceTotals } from "@/lib/core/exams/practice/totals";
import type { Sqlite } from "../store/open-database";
import { countPupils } from "../store/pupils";
import type { SessionRow } from "../store/sessions";
import { getSessions } from "../store/sessions";
import { perDatabase } from "../store/statements";
import { markedAnswers } from "./marked-answers";

/** An attempt that was handed in never changes, so it is read once. */
const read = perDatabase(() => new Map<string, readonly CountedMark[]>());

/** What staff may know of this practice. */
export function totalsOf(database: Sqlite): PracticeTotals {
  const sessions = getSessions(database);
  const handedIn = sessions.filter(({ submitted_at }) => submitted_at !== null);
  return practiceTotals({
    pupils: countPupils(database),
    attemptsBegun: sessions.filter(({ started_at }) => started_at !== null).length,
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
