"use server";
import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { findActor } from "@/lib/platform/auth/session";
import { PLAIN_COOKIE, SECURE_COOKIE } from "@/lib/platform/auth/session-cookie";
import { makeClassSlips } from "./class-slips/mutations";
import {
  changeOwnPassword,
  createPupil,
  createStaff,
  disablePerson,
  enablePerson,
  resetPassword,
  signOut,
} from "./mutations";
import {
  newPupilSchema,
  newStaffSchema,
  ownPasswordSchema,
  personSchema,
  slipsOfClassSchema,
} from "./schema";
import type { ClassSlips, SignInSlip } from "./types";

const PEOPLE = "/admin/people";

export async function createPupilAction(
  _previous: unknown,
  form: FormData,
): Promise<ActionResult<SignInSlip>> {
  return await runAction({
    permission: "people.manage",
    schema: newPupilSchema,
    input: form,
    run: async (actor, input) => fresh(await createPupil(actor, input)),
  });
}

export async function createStaffAction(
  _previous: unknown,
  form: FormData,
): Promise<ActionResult<SignInSlip>> {
  return await runAction({
    permission: "people.manage",
    schema: newStaffSchema,
    input: form,
    run: async (actor, input) => fresh(await createStaff(actor, input)),
  });
}

export async function disablePersonAction(personId: string): Promise<ActionResult> {
  return await runAction({
    permission: "people.manage",
    schema: personSchema,
    input: { personId },
    run: async (actor, input) => fresh(await disablePerson(actor, input.personId)),
  });
}

export async function enablePersonAction(personId: string): Promise<ActionResult> {
  return await runAction({
    permission: "people.manage",
    schema: personSchema,
    input: { personId },
    run: async (actor, input) => fresh(await enablePerson(actor, input.personId)),
  });
}

export async function resetPasswordAction(personId: string): Promise<ActionResult<SignInSlip>> {
  return await runAction({
    permission: "people.manage",
    schema: personSchema,
    input: { personId },
    run: async (actor, input) => fresh(await resetPassword(actor, input.personId)),
  });
}

export async function makeClassSlipsAction(classId: unknown): Promise<ActionResult<ClassSlips>> {
  return await runAction({
    permission: "people.manage",
    schema: slipsOfClassSchema,
    input: { classId },
    run: async (actor, input) => fresh(await makeClassSlips(actor, input.classId)),
  });
}

export async function changeOwnPasswordAction(
  _previous: unknown,
  form: FormData,
): Promise<ActionResult> {
  return await runAction({
    permission: "password.change",
    schema: ownPasswordSchema,
    input: form,
    run: changeOwnPassword,
  });
}

/** Ends the session and goes to the sign-in page, also for somebody whose session has ended already. */
export async function signOutAction(): Promise<void> {
  const actor = await findActor();
  if (actor !== undefined) await signOut(actor);
  const jar = await cookies();
  for (const name of [SECURE_COOKIE, PLAIN_COOKIE])
    if (jar.has(name)) jar.delete({ name, path: "/", secure: name === SECURE_COOKIE });
  redirect("/sign-in");
}

function fresh<T>(value: T): T {
  revalidatePath(PEOPLE, "layout");
  return value;
}
