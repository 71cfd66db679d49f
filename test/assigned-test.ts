import { openSession } from "@/lib/platform/auth/open-session";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";

/** A test that was assigned to a class, with the people around it. */
export interface AssignedTest {
  readonly teacherId: string;
  readonly classId: string;
  readonly assignmentId: string;
  readonly assessmentId: string;
  /** The question versions in the author's order. */
  readonly questionIds: readonly string[];
  readonly pupilIds: readonly string[];
}

export interface TestPlan {
  readonly pupils?: number;
  readonly assessment?: Partial<Prisma.AssessmentUncheckedCreateInput>;
  readonly assignment?: Partial<Prisma.AssignmentUncheckedCreateInput>;
  readonly questions?: readonly QuestionPlan[];
}

export interface QuestionPlan {
  readonly type: string;
  readonly points: number;
  readonly content: Prisma.InputJsonObject;
  readonly key: Prisma.InputJsonObject;
  readonly objective?: string;
}

/** Which gas do plants take in? Carbon dioxide, option b. */
export const CHOICE: QuestionPlan = {
  type: "multiple-choice",
  points: 1,
  objective: "Name what photosynthesis needs",
  content: {
    v: 1,
    options: [
      { id: "a", text: "Oxygen" },
      { id: "b", text: "Carbon dioxide" },
      { id: "c", text: "Nitrogen" },
    ],
  },
  key: { v: 1, correct: "b", notes: [] },
};

/** Typed: photosynthesis. */
export const TYPED: QuestionPlan = {
  type: "text-input",
  points: 2,
  objective: "Use the word photosynthesis",
  content: { v: 1, size: "word" },
  key: {
    v: 1,
    rule: {
      accepted: [{ text: "photosynthesis", weight: 1 }],
      caseSensitive: false,
      patterns: [],
      required: [],
      forbidden: [],
      typoTolerance: true,
      neverAccept: ["chemosynthesis"],
    },
  },
};

/** Marked by the teacher. */
export const WRITTEN: QuestionPlan = {
  type: "extended-text",
  points: 3,
  content: { v: 1, minWords: 0, maxWords: 100 },
  key: {
    v: 1,
    criteria: [{ id: "a", text: "Names the gas", points: 3, keywords: [] }],
    modelAnswer: "Plants take in carbon dioxide.",
    strictness: "standard",
  },
};

/** Puts a class, its pupils and an open test of three questions into the database of this test file. */
export async function assignTest(plan: TestPlan = {}): Promise<AssignedTest> {
  const teacherId = await person("TEACHER");
  const classId = newId();
  const code = classId.slice(-8);
  await db.class.create({
    data: {
      id: classId,
      name: `8B ${code}`,
      code,
      yearGroup: 8,
      subject: "Science",
      teachers: { create: { personId: teacherId } },
    },
  });
  const pupilIds = await Promise.all(
    Array.from({ length: plan.pupils ?? 1 }, () => person("PUPIL")),
  );
  await db.enrolment.createMany({ data: pupilIds.map((pupilId) => ({ classId, pupilId })) });
  const questionIds: string[] = [];
  for (const question of plan.questions ?? [CHOICE, TYPED, WRITTEN]) {
    questionIds.push(await questionVersion(teacherId, question));
  }
  const assessmentId = newId();
  await db.assessment.create({
    data: {
      id: assessmentId,
      ownerId: teacherId,
      title: "Plants",
      status: "PUBLISHED",
      questions: {
        create: questionIds.map((questionVersionId, position) => ({ questionVersionId, position })),
      },
      ...plan.assessment,
    },
  });
  const assignmentId = newId();
  const opensAt = new Date("2026-01-01T00:00:00Z");
  await db.assignment.create({
    data: { id: assignmentId, assessmentId, classId, opensAt, ...plan.assignment },
  });
  return { teacherId, classId, assignmentId, assessmentId, questionIds, pupilIds };
}

/** A person of the school. */
export async function person(role: "PUPIL" | "TEACHER" | "ADMINISTRATOR"): Promise<string> {
  const id = newId();
  await db.person.create({
    data: {
      id,
      role,
      givenName: "Robin",
      familyName: "Okafor",
      ...(role === "PUPIL" ? { pupil: { create: { yearGroup: 8 } } } : {}),
    },
  });
  return id;
}

/** A session's cookie header for a person. */
export async function cookieOf(personId: string): Promise<string> {
  return `markwell.session=${await openSession(personId, undefined)}`;
}

async function questionVersion(ownerId: string, plan: QuestionPlan): Promise<string> {
  const [questionId, id] = [newId(), newId()];
  await db.question.create({
    data: {
      id: questionId,
      ownerId,
      type: plan.type,
      status: "ACCEPTED",
      versions: {
        create: {
          id,
          number: 1,
          prompt: `A question about **plants** (${plan.type})`,
          difficulty: 2,
          timeEstimateSeconds: 60,
          tags: [],
          feedback: { correct: "Yes.", partial: "Nearly there.", incorrect: "Look at slide 4." },
          objective: plan.objective ?? null,
          type: plan.type,
          points: plan.points,
          content: plan.content,
          key: plan.key,
        },
      },
    },
  });
  return id;
}
