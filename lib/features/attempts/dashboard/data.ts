import { countAnswered } from "@/lib/core/attempts/answered";
import { attemptClock } from "@/lib/core/attempts/attempt-clock";
import { mayReadFeedback } from "@/lib/core/attempts/feedback-timing";
import { db } from "@/lib/platform/db/client";
import type { DoneTest, PupilDashboard, PupilTest } from "../types";
import { TIMINGS } from "../types";

/** A year of tests is more than anyone scrolls through. */
const MOST = 200;

/** Every test of a pupil's classes, sorted into what to do now and what is done. */
export async function getPupilDashboard(pupilId: string, now: Date): Promise<PupilDashboard> {
  const [rows, [arrangement]] = await Promise.all([
    findAssignments(pupilId),
    db.arrangement.findMany({ where: { pupilId }, orderBy: { createdAt: "desc" }, take: 1 }),
  ]);
  const extra = arrangement?.extraTimePercent ?? 0;
  const tests = rows.map((row) => ({ row, test: toTest(row, extra), done: toDone(row, extra) }));
  const notStarted = tests.filter(({ test }) => test.attemptId === undefined);
  const isOpen = ({ test: { opensAt, closesAt } }: { test: PupilTest }) =>
    opensAt <= now && (closesAt === undefined || now < closesAt);
  return {
    inProgress: tests
      .filter(({ test, done }) => test.attemptId !== undefined && done === undefined)
      .map(({ test }) => test),
    open: notStarted.filter(isOpen).map(({ test }) => test),
    upcoming: notStarted.filter(({ test }) => test.opensAt > now).map(({ test }) => test),
    done: tests
      .flatMap(({ done }) => (done === undefined ? [] : [done]))
      .sort((a, b) => b.submittedAt.getTime() - a.submittedAt.getTime()),
  };
}

type AssignmentRow = Awaited<ReturnType<typeof findAssignments>>[number];

function findAssignments(pupilId: string) {
  return db.assignment.findMany({
    where: {
      assessment: { status: "PUBLISHED" },
      // A test that was started stays visible to a pupil who has left the class since.
      OR: [
        { class: { archivedAt: null, enrolments: { some: { pupilId, until: null } } } },
        { attempts: { some: { pupilId } } },
      ],
    },
    orderBy: [{ closesAt: { sort: "asc", nulls: "last" } }, { opensAt: "desc" }, { id: "asc" }],
    take: MOST,
    include: {
      class: { select: { name: true, subject: true } },
      assessment: {
        select: {
          title: true,
          timeLimitMinutes: true,
          feedbackTiming: true,
          _count: { select: { questions: true } },
        },
      },
      attempts: {
        where: { pupilId },
        orderBy: { number: "desc" },
        take: 1,
        include: {
          answers: { select: { questionVersionId: true, response: true } },
          questions: { select: { version: { select: { id: true, type: true, content: true } } } },
        },
      },
    },
  });
}

function toTest(row: AssignmentRow, extraTimePercent: number): PupilTest {
  const [attempt] = row.attempts;
  const limit = attempt === undefined ? row.assessment.timeLimitMinutes : attempt.timeLimitMinutes;
  const extra = attempt?.extraTimePercent ?? extraTimePercent;
  return {
    assignmentId: row.id,
    attemptId: attempt?.id,
    title: row.assessment.title,
    className: row.class.name,
    subject: row.class.subject,
    questions: attempt?.questions.length ?? row.assessment._count.questions,
    answered: countAnswered(
      attempt?.questions.map(({ version }) => version) ?? [],
      attempt?.answers ?? [],
    ),
    opensAt: row.opensAt,
    closesAt: row.closesAt ?? undefined,
    timeLimitMinutes: limit === null ? undefined : Math.floor((limit * (100 + extra)) / 100),
    deadline:
      attempt === undefined
        ? undefined
        : attemptClock({ ...attempt, closesAt: row.closesAt }).deadline,
  };
}

function toDone(row: AssignmentRow, extraTimePercent: number): DoneTest | undefined {
  const submittedAt = row.attempts[0]?.submittedAt ?? undefined;
  if (submittedAt === undefined) return undefined;
  const timing = TIMINGS[row.assessment.feedbackTiming];
  const releasedAt = row.feedbackReleasedAt ?? undefined;
  return {
    ...toTest(row, extraTimePercent),
    submittedAt,
    feedbackReady: mayReadFeedback({ timing, handedIn: true, releasedAt }),
  };
}
