import { AppError } from "@/lib/core/kernel/app-error";
import { sumPoints } from "@/lib/core/kernel/points";
import { lintSet } from "@/lib/core/questions/lint/lint-set";
import { toReviewQuestion } from "@/lib/features/questions/data";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { AssessmentInDetail, AssessmentSummary, AssignmentProgress } from "./types";

const ASSIGNMENTS = {
  orderBy: { createdAt: "asc" },
  include: {
    class: {
      include: { _count: { select: { enrolments: { where: { until: null } } } } },
    },
    attempts: { select: { state: true, pupilId: true } },
  },
} as const satisfies Prisma.Assessment$assignmentsArgs;

/** A teacher's assessments, newest first. */
export async function listAssessments(ownerId: string): Promise<AssessmentSummary[]> {
  const rows = await db.assessment.findMany({
    where: { ownerId },
    orderBy: { createdAt: "desc" },
    include: {
      questions: { select: { version: { select: { points: true } } } },
      assignments: ASSIGNMENTS,
    },
    take: 200,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    status: row.status,
    createdAt: row.createdAt,
    questionCount: row.questions.length,
    points: sumPoints(row.questions.map(({ version }) => version.points)),
    assignments: row.assignments.map(toProgress),
  }));
}

/** @throws AppError "not-found", also for another teacher's assessment. */
export async function getAssessment(
  ownerId: string,
  assessmentId: string,
): Promise<AssessmentInDetail> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, ownerId },
    include: {
      questions: {
        orderBy: { position: "asc" },
        include: {
          version: {
            include: {
              question: { include: { versions: { orderBy: { number: "desc" }, take: 1 } } },
            },
          },
        },
      },
      assignments: ASSIGNMENTS,
    },
  });
  if (row === null) throw new AppError("not-found", "This test is not there any more.");
  const questions = row.questions.map(({ version: { question, ...pinned } }) =>
    toReviewQuestion(row.status === "DRAFT" ? question : { ...question, versions: [pinned] }),
  );
  return {
    id: row.id,
    status: row.status,
    settings: {
      title: row.title,
      introduction: row.introduction,
      timeLimitMinutes: row.timeLimitMinutes,
      shuffleQuestions: row.shuffleQuestions,
      shuffleOptions: row.shuffleOptions,
      allowBack: row.allowBack,
      feedbackTiming: row.feedbackTiming,
    },
    questions,
    findings: lintSet(questions.map(({ question }) => question)),
    assignments: row.assignments.map(toProgress),
  };
}

type AssignmentRow = Prisma.AssignmentGetPayload<typeof ASSIGNMENTS>;

function toProgress(row: AssignmentRow): AssignmentProgress {
  const pupilsIn = (attempts: AssignmentRow["attempts"]) =>
    new Set(attempts.map(({ pupilId }) => pupilId)).size;
  return {
    id: row.id,
    classId: row.classId,
    className: row.class.name,
    opensAt: row.opensAt,
    closesAt: row.closesAt ?? undefined,
    pupils: row.class._count.enrolments,
    started: pupilsIn(row.attempts),
    handedIn: pupilsIn(
      row.attempts.filter(({ state }) => state === "SUBMITTED" || state === "GRADED"),
    ),
  };
}
