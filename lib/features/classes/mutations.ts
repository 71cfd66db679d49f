import { makeClassCode } from "@/lib/core/access/class-code";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { randomBelow } from "@/lib/platform/passwords/new-password";
import type { Membership, NewClass } from "./schema";

type Doer = Actor | undefined;

/** Makes a class with a code of its own; returns its id. @throws AppError "conflict" when the name is taken. */
export async function createClass(actor: Doer, input: NewClass): Promise<string> {
  return await db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('class-names', 0))`;
    const taken = await tx.class.findUnique({ where: { name: input.name }, select: { id: true } });
    if (taken !== null)
      throw new AppError("conflict", "Not saved yet. Please look at the marked field.", {
        issues: [{ path: "name", message: "There is a class of this name already." }],
      });
    const id = newId();
    const code = await freeCodeIn(tx, input.name);
    await tx.class.create({ data: { id, code, ...input } });
    await recordIn(tx, actor, "class.created", id, { name: input.name });
    return id;
  });
}

/** Puts a pupil into a class, or back into it. */
export async function enrolPupil(actor: Doer, input: Membership): Promise<void> {
  await db.$transaction(async (tx) => {
    await requireRoleIn(tx, input.personId, ["PUPIL"], "Only pupils can be enrolled in a class.");
    const key = { classId: input.classId, pupilId: input.personId };
    await requireClassIn(tx, input.classId);
    await tx.enrolment.upsert({
      where: { classId_pupilId: key },
      create: key,
      update: { until: null },
    });
    await recordIn(tx, actor, "class.pupil-enrolled", input.classId, { personId: input.personId });
  });
}

/** Takes a pupil out of a class; what they wrote for it stays. */
export async function removePupil(actor: Doer, input: Membership): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.enrolment.updateMany({
      where: { classId: input.classId, pupilId: input.personId, until: null },
      data: { until: new Date() },
    });
    await recordIn(tx, actor, "class.pupil-removed", input.classId, { personId: input.personId });
  });
}

/** Lets a teacher see a class and set work for it. */
export async function addTeacher(actor: Doer, input: Membership): Promise<void> {
  await db.$transaction(async (tx) => {
    await requireRoleIn(tx, input.personId, ["TEACHER"], "Only teachers can teach a class.");
    await requireClassIn(tx, input.classId);
    await tx.classTeacher.upsert({
      where: { classId_personId: input },
      create: input,
      update: {},
    });
    await recordIn(tx, actor, "class.teacher-added", input.classId, { personId: input.personId });
  });
}

/** A teacher no longer teaches a class. */
export async function removeTeacher(actor: Doer, input: Membership): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.classTeacher.deleteMany({ where: input });
    await recordIn(tx, actor, "class.teacher-removed", input.classId, { personId: input.personId });
  });
}

/** Puts a class away: its pupils can no longer sign in with its code; its results stay. */
export async function archiveClass(actor: Doer, classId: string): Promise<void> {
  await setArchived(actor, classId, new Date());
}

/** Takes a class out of the archive. */
export async function restoreClass(actor: Doer, classId: string): Promise<void> {
  await setArchived(actor, classId, null);
}

async function setArchived(actor: Doer, classId: string, archivedAt: Date | null): Promise<void> {
  await db.$transaction(async (tx) => {
    await requireClassIn(tx, classId);
    await tx.class.update({ where: { id: classId }, data: { archivedAt } });
    await recordIn(
      tx,
      actor,
      archivedAt === null ? "class.restored" : "class.archived",
      classId,
      {},
    );
  });
}

async function requireClassIn(tx: Transaction, classId: string): Promise<void> {
  const found = await tx.class.findUnique({ where: { id: classId }, select: { id: true } });
  if (found === null) throw new AppError("not-found", "There is no class with that number here.");
}

async function requireRoleIn(
  tx: Transaction,
  personId: string,
  roles: readonly string[],
  message: string,
): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { role: true } });
  if (person === null || !roles.includes(person.role))
    throw new AppError("invalid", message, { issues: [{ path: "personId", message }] });
}

async function freeCodeIn(tx: Transaction, name: string): Promise<string> {
  const rows = await tx.class.findMany({ select: { code: true } });
  const taken = new Set(rows.map((row) => row.code));
  return makeClassCode(name, randomBelow, (code) => taken.has(code));
}

async function recordIn(
  tx: Transaction,
  actor: Doer,
  action: string,
  classId: string,
  details: Record<string, string>,
): Promise<void> {
  await recordEventIn(tx, actor, { action, subjectType: "class", subjectId: classId, details });
}
