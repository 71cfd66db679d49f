import type { DemoPupil } from "@/lib/core/demo-school/demo-school";
import {
  DEMO_CLASSES,
  DEMO_SCHOOL_NAME,
  DEMO_STAFF,
  demoPupils,
} from "@/lib/core/demo-school/demo-school";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { hashPassword } from "@/lib/platform/passwords/argon2id";

/** Names a school that has nobody in it yet. @throws AppError "conflict" when there is one. */
export async function createSchool(name: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await refuseSecondSchoolIn(tx);
    await createSchoolIn(tx, name, false);
  });
}

/** Makes the demo school's people and classes in one piece. @throws AppError "conflict" when there is a school. */
export async function createDemoSchool(): Promise<void> {
  await refuseSecondSchoolIn(db);
  const pupils = demoPupils();
  // Hashing takes seconds; it is done before the transaction, so that nothing waits for locks meanwhile.
  const staffHashes = await Promise.all(DEMO_STAFF.map((person) => hashPassword(person.password)));
  const pupilHashes = await Promise.all(pupils.map((pupil) => hashPassword(pupil.password)));
  await db.$transaction(
    async (tx) => {
      await refuseSecondSchoolIn(tx);
      await createSchoolIn(tx, DEMO_SCHOOL_NAME, true);
      const classIds = await createClassesIn(tx);
      await createStaffIn(tx, staffHashes, classIds);
      await createPupilsIn(tx, pupils, pupilHashes, classIds);
    },
    { timeout: 30_000 },
  );
}

/** Empties every table but the list of migrations. */
export async function emptyDatabase(): Promise<void> {
  await db.$transaction(async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      select quote_ident(tablename) as name from pg_tables
      where schemaname = 'public' and tablename <> '_prisma_migrations'`;
    await tx.$executeRawUnsafe(
      `truncate ${tables.map((table) => `public.${table.name}`).join(", ")} cascade`,
    );
  });
}

async function refuseSecondSchoolIn(tx: Transaction): Promise<void> {
  // Two first starts at once: the second waits here until the first has its school.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('school', 0))`;
  if ((await tx.school.count()) > 0)
    throw new AppError("conflict", "There is a school here already; it was left as it is.");
}

async function createSchoolIn(tx: Transaction, name: string, isDemo: boolean): Promise<void> {
  const id = newId();
  await tx.school.create({ data: { id, name, isDemo } });
  await recordEventIn(tx, undefined, {
    action: "school.created",
    subjectType: "school",
    subjectId: id,
    details: { isDemo },
  });
}

type ClassIds = ReadonlyMap<string, string>;

async function createClassesIn(tx: Transaction): Promise<ClassIds> {
  const rows = DEMO_CLASSES.map((group) => ({ id: newId(), ...group }));
  await tx.class.createMany({ data: rows });
  return new Map(rows.map((row) => [row.name, row.id]));
}

async function createStaffIn(
  tx: Transaction,
  hashes: readonly string[],
  classIds: ClassIds,
): Promise<void> {
  const people = DEMO_STAFF.map((person, index) => ({
    ...person,
    id: newId(),
    passwordHash: hashes[index] ?? null,
  }));
  await tx.person.createMany({
    data: people.map(({ id, role, givenName, familyName }) => ({
      id,
      role: role === "teacher" ? "TEACHER" : "ADMINISTRATOR",
      givenName,
      familyName,
    })),
  });
  await tx.account.createMany({
    data: people.map(({ id, email, passwordHash }) => ({
      id: newId(),
      personId: id,
      email,
      passwordHash,
    })),
  });
  await tx.classTeacher.createMany({
    data: people.flatMap(({ id, classes }) =>
      classes.map((name) => ({ personId: id, classId: idOf(classIds, name) })),
    ),
  });
}

async function createPupilsIn(
  tx: Transaction,
  pupils: readonly DemoPupil[],
  hashes: readonly string[],
  classIds: ClassIds,
): Promise<void> {
  const rows = pupils.map((pupil, index) => ({
    ...pupil,
    id: newId(),
    passwordHash: hashes[index] ?? null,
  }));
  await tx.person.createMany({
    data: rows.map(({ id, givenName, familyName }) => ({
      id,
      role: "PUPIL" as const,
      givenName,
      familyName,
    })),
  });
  await tx.pupil.createMany({
    data: rows.map(({ id, yearGroup }) => ({ personId: id, yearGroup })),
  });
  await tx.account.createMany({
    data: rows.map(({ id, username, passwordHash }) => ({
      id: newId(),
      personId: id,
      username,
      passwordHash,
    })),
  });
  await tx.enrolment.createMany({
    data: rows.map(({ id, className }) => ({ pupilId: id, classId: idOf(classIds, className) })),
  });
}

function idOf(classIds: ClassIds, name: string): string {
  const id = classIds.get(name);
  if (id === undefined) throw new Error(`the demo school has no class ${name}`);
  return id;
}
