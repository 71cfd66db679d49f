import type { Preferences } from "@/lib/core/attempts/preferences";
import { readPreferences } from "@/lib/core/attempts/preferences";
import { AppError } from "@/lib/core/kernel/app-error";
import type { Question } from "@/lib/core/questions/question";
import { questionOfVersion } from "@/lib/features/questions/data";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ClassChoice, TestChoice } from "./types";

/** Published tests of all teachers, the newest first. */
export async function listTestChoices(): Promise<TestChoice[]> {
  const rows = await db.assessment.findMany({
    where: { status: "PUBLISHED" },
    orderBy: { publishedAt: "desc" },
    include: {
      owner: { select: { givenName: true, familyName: true } },
      questions: { select: { version: { select: { type: true } } } },
    },
    take: 500,
  });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    owner: `${row.owner.givenName} ${row.owner.familyName}`,
    questions: row.questions.length,
    hasDialogue: row.questions.some(({ version }) => version.type === "dialogue"),
    timeLimitMinutes: row.timeLimitMinutes ?? undefined,
    shuffle: row.shuffleQuestions,
  }));
}

const ENROLLED = {
  where: { until: null, pupil: { person: { disabledAt: null } } },
  orderBy: [
    { pupil: { person: { familyName: "asc" } } },
    { pupil: { person: { givenName: "asc" } } },
  ],
  select: {
    pupil: {
      select: {
        personId: true,
        preferences: true,
        arrangements: { orderBy: { createdAt: "desc" }, take: 1 },
        person: {
          select: { givenName: true, familyName: true, account: { select: { username: true } } },
        },
      },
    },
  },
} as const satisfies Prisma.Class$enrolmentsArgs;

/** Classes with the pupils who sit in them now; accounts that are disabled are left out. */
export async function listClassChoices(): Promise<ClassChoice[]> {
  const rows = await db.class.findMany({
    where: { archivedAt: null },
    orderBy: [{ yearGroup: "asc" }, { name: "asc" }],
    select: { id: true, name: true, subject: true, enrolments: ENROLLED },
  });
  return rows.map(({ id, name, subject, enrolments }) => ({
    ...{ id, name, subject },
    pupils: enrolments.map(({ pupil }) => ({
      id: pupil.personId,
      name: `${pupil.person.givenName} ${pupil.person.familyName}`,
      extraTimePercent: pupil.arrangements[0]?.extraTimePercent ?? 0,
      restBreakMinutes: pupil.arrangements[0]?.restBreakMinutes ?? 0,
    })),
  }));
}

/** A published test as an exam is made of it. */
export interface ExamTest {
  readonly title: string;
  readonly introduction: string;
  readonly questions: readonly Question[];
  /** Hashes of the pictures its questions name, by their ids. */
  readonly pictures: ReadonlyMap<string, string>;
}

/** @throws AppError "not-found" for one that is not there, or not published any more. */
export async function getExamTest(assessmentId: string): Promise<ExamTest> {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, status: "PUBLISHED" },
    include: {
      questions: {
        orderBy: { position: "asc" },
        include: { version: { include: { image: { select: { sha256: true } } } } },
      },
    },
  });
  if (row === null)
    throw new AppError("not-found", "This test is not published any more. Choose another.");
  const versions = row.questions.map(({ version }) => version);
  return {
    title: row.title,
    introduction: row.introduction,
    questions: versions.map(questionOfVersion),
    pictures: new Map(
      versions.flatMap(({ imageFileId, image }) =>
        imageFileId === null || image === null ? [] : [[imageFileId, image.sha256] as const],
      ),
    ),
  };
}

/** A class as a roster is written of it. */
export interface ExamClass {
  readonly name: string;
  readonly pupils: readonly ExamClassPupil[];
}
export interface ExamClassPupil {
  readonly personId: string;
  readonly name: string;
  /** What the pupil types in class, and in the exam; undefined: they have none. */
  readonly username: string | undefined;
  readonly preferences: Preferences;
}

/** @throws AppError "not-found" when one of them is not there any more. */
export async function getExamClasses(classIds: readonly string[]): Promise<ExamClass[]> {
  const rows = await db.class.findMany({
    where: { id: { in: [...classIds] }, archivedAt: null },
    orderBy: { name: "asc" },
    select: { name: true, enrolments: ENROLLED },
  });
  if (rows.length !== new Set(classIds).size)
    throw new AppError("not-found", "One of these classes is not there any more. Choose again.");
  return rows.map(({ name, enrolments }) => ({
    name,
    pupils: enrolments.map(({ pupil: { personId, person, preferences } }) => ({
      personId,
      name: `${person.givenName} ${person.familyName}`,
      username: person.account?.username ?? undefined,
      preferences: readPreferences(preferences),
    })),
  }));
}
