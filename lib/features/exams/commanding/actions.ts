"use server";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import { runAction } from "@/lib/platform/actions/run-action";
import { addPupil, commandGroups } from "./mutations";
import { commandGroupsSchema, newPupilSchema } from "./schema";
import type { GroupOutcome, LoginSlip } from "./types";

/** Time, pause, message, reopening or the end: for one pupil, a group, or several groups; each answers for itself. */
export async function commandGroupsAction(input: unknown): Promise<ActionResult<GroupOutcome[]>> {
  return runAction({
    permission: "exams.manage",
    schema: commandGroupsSchema,
    input,
    run: (actor, { commands }) => commandGroups(actor, commands),
  });
}

/** Adds a pupil who was left off; answers the slip, which is the only copy of the password. */
export async function addExamPupilAction(input: unknown): Promise<ActionResult<LoginSlip>> {
  return runAction({
    permission: "exams.manage",
    schema: newPupilSchema,
    input,
    run: (actor, pupil) => addPupil(actor, pupil),
  });
}
