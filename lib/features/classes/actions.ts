"use server";
import { revalidatePath } from "next/cache";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import {
  addTeacher,
  archiveClass,
  createClass,
  enrolPupil,
  removePupil,
  removeTeacher,
  restoreClass,
} from "./mutations";
import type { Membership } from "./schema";
import { classSchema, membershipSchema, newClassSchema } from "./schema";

export async function createClassAction(
  _previous: unknown,
  form: FormData,
): Promise<ActionResult<string>> {
  return await runAction({
    permission: "classes.manage",
    schema: newClassSchema,
    input: form,
    run: async (actor, input) => fresh(await createClass(actor, input)),
  });
}

export async function enrolPupilAction(_previous: unknown, form: FormData): Promise<ActionResult> {
  return await runAction({
    permission: "classes.manage",
    schema: membershipSchema,
    input: form,
    run: async (actor, input) => fresh(await enrolPupil(actor, input)),
  });
}

export async function addTeacherAction(_previous: unknown, form: FormData): Promise<ActionResult> {
  return await runAction({
    permission: "classes.manage",
    schema: membershipSchema,
    input: form,
    run: async (actor, input) => fresh(await addTeacher(actor, input)),
  });
}

export async function removePupilAction(membership: Membership): Promise<ActionResult> {
  return await runAction({
    permission: "classes.manage",
    schema: membershipSchema,
    input: membership,
    run: async (actor, input) => fresh(await removePupil(actor, input)),
  });
}

export async function restorePupilAction(membership: Membership): Promise<ActionResult> {
  return await runAction({
    permission: "classes.manage",
    schema: membershipSchema,
    input: membership,
    run: async (actor, input) => fresh(await enrolPupil(actor, input)),
  });
}

export async function removeTeacherAction(membership: Membership): Promise<ActionResult> {
  return await runAction({
    permission: "classes.manage",
    schema: membershipSchema,
    input: membership,
    run: async (actor, input) => fresh(await removeTeacher(actor, input)),
  });
}

export async function archiveClassAction(classId: string): Promise<ActionResult> {
  return await runAction({
    permission: "classes.manage",
    schema: classSchema,
    input: { classId },
    run: async (actor, input) => fresh(await archiveClass(actor, input.classId)),
  });
}

export async function restoreClassAction(classId: string): Promise<ActionResult> {
  return await runAction({
    permission: "classes.manage",
    schema: classSchema,
    input: { classId },
    run: async (actor, input) => fresh(await restoreClass(actor, input.classId)),
  });
}

function fresh<T>(value: T): T {
  revalidatePath("/admin", "layout");
  return value;
}
