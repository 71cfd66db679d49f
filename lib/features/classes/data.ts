import { validate as isUuid } from "uuid";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { ClassMember, ClassRoster, ClassSummary } from "./types";

const SUMMARY = {
  id: true,
  name: true,
  code: true,
  yearGroup: true,
  subject: true,
  archivedAt: true,
  teachers: {
    select: { person: { select: { givenName: true, familyName: true } } },
    orderBy: { person: { familyName: "asc" } },
  },
  _count: { select: { enrolments: { where: { until: null } } } },
} as const satisfies Prisma.ClassSelect;

/** Every class of the school that is not archived, by name. */
export async function listClasses(): Promise<ClassSummary[]> {
  return await classesWhere({ archivedAt: null });
}

async function classesWhere(where: Prisma.ClassWhereInput): Promise<ClassSummary[]> {
  const rows = await db.class.findMany({
    where,
    select: SUMMARY,
    orderBy: [{ yearGroup: "asc" }, { name: "asc" }],
  });
  return rows.map(summary);
}

const MEMBER = {
  id: true,
  givenName: true,
  familyName: true,
  disabledAt: true,
  account: { select: { email: true, username: true } },
} as const satisfies Prisma.PersonSelect;

/** @throws AppError "not-found". */
export async function getRoster(classId: string): Promise<ClassRoster> {
  // An address typed by hand holds anything; Postgres refuses what is no uuid with an error of its own.
  if (!isUuid(classId)) throw new AppError("not-found", "There is no class with that number here.");
  const row = await db.class.findUnique({
    where: { id: classId },
    select: {
      ...SUMMARY,
      teachers: { select: { person: { select: MEMBER } } },
      enrolments: {
        where: { until: null },
        select: { pupil: { select: { person: { select: MEMBER } } } },
        orderBy: [
          { pupil: { person: { familyName: "asc" } } },
          { pupil: { person: { givenName: "asc" } } },
        ],
      },
    },
  });
  if (row === null) throw new AppError("not-found", "There is no class with that number here.");
  return {
    ...summary(row),
    staff: row.teachers.map((teacher) => member(teacher.person)),
    pupils: row.enrolments.map((enrolment) => member(enrolment.pupil.person)),
  };
}

function summary(row: Prisma.ClassGetPayload<{ select: typeof SUMMARY }>): ClassSummary {
  return {
    classId: row.id,
    name: row.name,
    code: row.code,
    yearGroup: row.yearGroup,
    subject: row.subject,
    teachers: row.teachers.map(({ person }) => `${person.givenName} ${person.familyName}`),
    pupilCount: row._count.enrolments,
    isArchived: row.archivedAt !== null,
  };
}

function member(person: Prisma.PersonGetPayload<{ select: typeof MEMBER }>): ClassMember {
  return {
    personId: person.id,
    givenName: person.givenName,
    familyName: person.familyName,
    signInName: person.account?.email ?? person.account?.username ?? "",
    isDisabled: person.disabledAt !== null,
  };
}

/** The id of the class of that name. */
export async function findClassByName(name: string): Promise<string | undefined> {
  const found = await db.class.findUnique({ where: { name }, select: { id: true } });
  return found?.id;
}
