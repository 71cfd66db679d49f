import type { Actor } from "@/lib/core/access/permissions";
import { makeUserName } from "@/lib/core/access/user-name";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { closeSessionsOfIn } from "@/lib/platform/auth/open-session";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { hashPassword, verifyPassword } from "@/lib/platform/passwords/argon2id";
import { newStaffPassword, newWordPassword } from "@/lib/platform/passwords/new-password";
import type { NewPupil, NewStaff, OwnPassword } from "./schema";
import { clearAccountTriesIn } from "./sign-in/limits/mutations";
import type { SignInSlip } from "./types";

/** Whose doing it is: a signed-in person, or undefined for whoever may use the command line. */
export type Doer = Actor | undefined;

/** Adds a pupil with a user name and a word password of their own. */
export async function createPupil(actor: Doer, input: NewPupil): Promise<SignInSlip> {
  const password = newWordPassword();
  const passwordHash = await hashPassword(password);
  return await db.$transaction(async (tx) => {
    const username = await freeUserNameIn(tx, input.givenName, input.familyName);
    const personId = newId();
    await tx.person.create({
      data: {
        id: personId,
        role: "PUPIL",
        givenName: input.givenName,
        familyName: input.familyName,
        pupil: { create: { yearGroup: input.yearGroup } },
        account: { create: { id: newId(), username, passwordHash } },
      },
    });
    if (input.classId !== undefined && input.classId !== "")
      await enrolIn(tx, input.classId, personId);
    await recordEventIn(tx, actor, {
      action: "person.created",
      subjectType: "person",
      subjectId: personId,
      details: { role: "pupil" },
    });
    return await slipIn(tx, personId, password);
  });
}

/** Adds a teacher or administrator with a first password to hand over. @throws AppError "conflict". */
export async function createStaff(actor: Doer, input: NewStaff): Promise<SignInSlip> {
  const password = newStaffPassword();
  const passwordHash = await hashPassword(password);
  return await db.$transaction(async (tx) => {
    await refuseTakenEmailIn(tx, input.email);
    const personId = newId();
    await tx.person.create({
      data: {
        id: personId,
        role: input.role === "teacher" ? "TEACHER" : "ADMINISTRATOR",
        givenName: input.givenName,
        familyName: input.familyName,
        account: { create: { id: newId(), email: input.email, passwordHash } },
      },
    });
    await recordEventIn(tx, actor, {
      action: "person.created",
      subjectType: "person",
      subjectId: personId,
      details: { role: input.role },
    });
    return await slipIn(tx, personId, password);
  });
}

/**
 * Shuts an account: every session of it ends with its next request. @throws AppError "not-found", "conflict" for
 * one's own account and for the last administrator.
 */
export async function disablePerson(actor: Doer, personId: string): Promise<void> {
  if (actor?.personId === personId)
    throw new AppError(
      "conflict",
      "You cannot disable your own account. Ask another administrator.",
    );
  await db.$transaction(async (tx) => {
    // Two administrators who disable each other at the same moment: the second waits here and is refused.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('administrators', 0))`;
    const person = await lockPersonIn(tx, personId);
    if (person.role === "ADMINISTRATOR") await refuseLastAdministratorIn(tx, personId);
    await tx.person.update({ where: { id: personId }, data: { disabledAt: new Date() } });
    await closeSessionsOfIn(tx, personId);
    await recordEventIn(tx, actor, {
      action: "person.disabled",
      subjectType: "person",
      subjectId: personId,
    });
  });
}

/** Opens a disabled account again, with the password it had. */
export async function enablePerson(actor: Doer, personId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockPersonIn(tx, personId);
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null } });
    await recordEventIn(tx, actor, {
      action: "person.enabled",
      subjectType: "person",
      subjectId: personId,
    });
  });
}

/** Makes a new password, forgets failed tries and ends every session. The slip is the only copy. */
export async function resetPassword(actor: Doer, personId: string): Promise<SignInSlip> {
  const { role } = await getRole(personId);
  const password = role === "PUPIL" ? newWordPassword() : newStaffPassword();
  const passwordHash = await hashPassword(password);
  return await db.$transaction(async (tx) => {
    await replacePasswordIn(tx, actor, { personId, passwordHash });
    return await slipIn(tx, personId, password);
  });
}

/** Puts a new password in place of the old one, forgets failed tries and ends every session. */
export async function replacePasswordIn(
  tx: Transaction,
  actor: Doer,
  { personId, passwordHash }: { readonly personId: string; readonly passwordHash: string },
): Promise<void> {
  await lockPersonIn(tx, personId);
  await setPasswordIn(tx, personId, passwordHash);
  await closeSessionsOfIn(tx, personId);
  await recordEventIn(tx, actor, {
    action: "account.password-reset",
    subjectType: "person",
    subjectId: personId,
  });
}

/** Lets staff choose their own password. @throws AppError "invalid" when the current one is not right. */
export async function changeOwnPassword(actor: Actor, input: OwnPassword): Promise<void> {
  const account = await db.account.findUnique({ where: { personId: actor.personId } });
  const right = await verifyPassword(
    account?.passwordHash ?? undefined,
    input.currentPassword.normalize("NFC"),
  );
  if (!right)
    throw new AppError("invalid", "Not changed yet. Please look at the marked field.", {
      issues: [{ path: "currentPassword", message: "This is not your password." }],
    });
  const passwordHash = await hashPassword(input.newPassword.normalize("NFC"));
  await db.$transaction(async (tx) => {
    await setPasswordIn(tx, actor.personId, passwordHash);
    // Whoever else was signed in with the old one is out; the session that asked goes on.
    await tx.session.updateMany({
      where: {
        personId: actor.personId,
        revokedAt: null,
        ...(actor.sessionId !== undefined && { id: { not: actor.sessionId } }),
      },
      data: { revokedAt: new Date() },
    });
    await recordEventIn(tx, actor, {
      action: "account.password-changed",
      subjectType: "person",
      subjectId: actor.personId,
    });
  });
}

/** Ends the session that asks. */
export async function signOut(actor: Actor): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.session.updateMany({
      where: { id: actor.sessionId ?? "", revokedAt: null },
      data: { revokedAt: new Date() },
    });
    await recordEventIn(tx, actor, {
      action: "account.signed-out",
      subjectType: "person",
      subjectId: actor.personId,
    });
  });
}

async function enrolIn(tx: Transaction, classId: string, pupilId: string): Promise<void> {
  const found = await tx.class.findUnique({ where: { id: classId }, select: { id: true } });
  if (found === null)
    throw new AppError("invalid", "Not saved yet. Please look at the marked field.", {
      issues: [{ path: "classId", message: "This class is no longer here." }],
    });
  await tx.enrolment.create({ data: { classId, pupilId } });
}

async function getRole(personId: string) {
  const person = await db.person.findUnique({ where: { id: personId }, select: { role: true } });
  if (person === null) throw new AppError("not-found", NOBODY);
  return person;
}

async function lockPersonIn(tx: Transaction, personId: string) {
  const [row] = await tx.$queryRaw<{ role: "PUPIL" | "TEACHER" | "ADMINISTRATOR" }[]>`
    select role::text as role from "Person" where id = ${personId}::uuid for update`;
  if (row === undefined) throw new AppError("not-found", NOBODY);
  return row;
}

async function refuseLastAdministratorIn(tx: Transaction, personId: string): Promise<void> {
  const others = await tx.person.count({
    where: { role: "ADMINISTRATOR", disabledAt: null, id: { not: personId } },
  });
  if (others === 0)
    throw new AppError(
      "conflict",
      "This is the last administrator. Make another one first, or nobody can look after accounts.",
    );
}

async function refuseTakenEmailIn(tx: Transaction, email: string): Promise<void> {
  const taken = await tx.account.findUnique({ where: { email }, select: { id: true } });
  if (taken === null) return;
  throw new AppError("conflict", "Not saved yet. Please look at the marked field.", {
    issues: [{ path: "email", message: "Somebody here already signs in with this address." }],
  });
}

async function setPasswordIn(tx: Transaction, personId: string, passwordHash: string) {
  const account = await tx.account.update({
    where: { personId },
    data: { passwordHash, passwordChangedAt: new Date() },
    select: { id: true },
  });
  await clearAccountTriesIn(tx, account.id);
}

async function freeUserNameIn(tx: Transaction, givenName: string, familyName: string) {
  // Two pupils of one name, added at once, must not meet at the unique constraint.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('user-names', 0))`;
  const stem = makeUserName(givenName, familyName, () => false);
  const rows = await tx.account.findMany({
    where: { username: { startsWith: stem } },
    select: { username: true },
  });
  const taken = new Set(rows.map((row) => row.username));
  return makeUserName(givenName, familyName, (name) => taken.has(name));
}

async function slipIn(tx: Transaction, personId: string, password: string): Promise<SignInSlip> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      givenName: true,
      familyName: true,
      account: { select: { email: true, username: true } },
      pupil: {
        select: {
          enrolments: { where: { until: null }, select: { class: { select: { code: true } } } },
        },
      },
    },
  });
  return {
    personId,
    fullName: `${person.givenName} ${person.familyName}`,
    classCodes: (person.pupil?.enrolments ?? []).map((enrolment) => enrolment.class.code),
    signInName: person.account?.email ?? person.account?.username ?? "",
    password,
  };
}

const NOBODY = "There is nobody with that number here.";
