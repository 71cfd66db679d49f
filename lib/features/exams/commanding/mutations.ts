import path from "node:path";
import { v5 } from "uuid";
import { SLIP_COST } from "@/lib/core/access/password-cost";
import type { Actor } from "@/lib/core/access/permissions";
import { normaliseTyped } from "@/lib/core/access/word-password";
import type { ControlReply, ControlRequest } from "@/lib/core/exams/control";
import { controlReplySchema } from "@/lib/core/exams/control";
import { makeExamPassword } from "@/lib/core/exams/exam-password";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { addCredential } from "@/lib/platform/exam-packages/credentials-file";
import { latePupil } from "@/lib/platform/exam-packages/late-pupil";
import { PACKAGE_FILES } from "@/lib/platform/exam-packages/package-folder";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import { publish } from "@/lib/platform/realtime/publish";
import { dayOf, getNodePlace, insistExam, readSettings } from "../groups/data";
import { refreshSessions } from "../sessions/mutations";
import { groupTopic } from "../wall/types";
import { externalIds, nameOf, slipHead } from "./data";
import type { GroupCommand, NewExamPupil } from "./schema";
import type { CommandOutcome, GroupOutcome, LoginSlip } from "./types";

/** A command without what every command carries. */
type Bare = ControlRequest extends infer C
  ? C extends ControlRequest
    ? Omit<C, "command_id" | "by">
    : never
  : never;

/**
 * Has a group's node do something to its pupils, for one or for all. What was asked is recorded before it is done,
 * so that nothing is done unrecorded.
 * @throws AppError "unavailable" when the node does not answer, "closed" or "conflict" in the node's words.
 */
export async function commandGroup(
  actor: Actor | undefined,
  given: GroupCommand,
): Promise<CommandOutcome> {
  const { groupId, pupilId } = given;
  if (given.action === "reopen") await insistNotCollected(groupId);
  const commandId = commandIdOf(given) ?? newId();
  const { action, changed, group } = await send(actor, groupId, bare(given), commandId);
  if (pupilId === undefined) await noteEnd(groupId, action, group);
  const known = await externalIds(groupId);
  return { action, changed: changed.map((id) => known.get(id) ?? id), commandId };
}

function bare({ groupId: _, pupilId, ...given }: GroupCommand): Bare {
  const whom = pupilId === undefined ? {} : { participant_id: pupilId };
  if (given.action !== "extend") return { ...given, ...whom };
  return { action: given.action, minutes: given.minutes, ...whom };
}

/** One press may be for many pupils of a group: each gets the same minutes once, and other minutes are another command. */
function commandIdOf(given: GroupCommand): string | undefined {
  if (given.action !== "extend" || given.pressId === undefined) return undefined;
  return v5(`extend ${given.minutes} ${given.pupilId ?? "everybody"}`, given.pressId);
}

/** The same for several groups: one that cannot does not keep the others from it. */
export async function commandGroups(
  actor: Actor | undefined,
  commands: readonly GroupCommand[],
): Promise<GroupOutcome[]> {
  return await Promise.all(
    commands.map(async (command) => {
      const { groupId } = command;
      try {
        const { changed, commandId } = await commandGroup(actor, command);
        return { groupId, changed, commandId, problem: null };
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        return { groupId, changed: [], problem: error.message };
      }
    }),
  );
}

/** Closes one pupil's sitting, and says why. */
export async function endSession(
  actor: Actor | undefined,
  groupId: string,
  pupilId: string,
  reason: "user_abandoned" | "admin_terminated" | "system_error" | "container_failed",
): Promise<void> {
  await send(actor, groupId, { action: "end", participant_id: pupilId, reason });
  await refreshSessions(groupId);
}

/** Gives a pupil another sitting, with newly drawn questions, once the last one is over. */
export async function openNewSession(
  actor: Actor | undefined,
  groupId: string,
  pupilId: string,
): Promise<void> {
  await send(actor, groupId, { action: "new_session", participant_id: pupilId });
  await refreshSessions(groupId);
}

/**
 * Adds a pupil who was left off, while the group runs. Whoever was added may be added again under the same name and with
 * the same time, and gets the same slip: the first time may have broken off anywhere.
 * @returns the slip; the password is kept beside the others' where this server has the package, else nowhere.
 * @throws AppError "conflict" for somebody who was in the group from the start, or under another name or with other time.
 */
export async function addPupil(actor: Actor | undefined, given: NewExamPupil): Promise<LoginSlip> {
  const { groupId, studentId, displayName, extraTimePercent } = given;
  const head = await slipHead(groupId);
  await insistSameName(groupId, studentId, displayName);
  const { commandId, below } = await latePupil(given);
  const password = makeExamPassword(head.exam.subject, below);
  const pupil = {
    id: newId(),
    externalId: studentId,
    displayName,
    passwordHash: await hashPassword(password, SLIP_COST),
    extraTimePercent,
    restBreakMinutes: 0,
  };
  const { changed } = await send(actor, groupId, { action: "add_pupil", pupil }, commandId);
  const [id = pupil.id] = changed;
  await db.examPupil.upsert({
    where: { id },
    create: { id, groupId, externalId: studentId, displayName, extraTimePercent },
    update: {},
  });
  await addCredential(path.join(head.packageFolder ?? "/nowhere", PACKAGE_FILES.credentials), {
    ...{ externalId: studentId, displayName, password },
  });
  await refreshSessions(groupId);
  await publish(groupTopic(groupId), "pupil_added", { participant: id });
  return {
    student_id: studentId,
    display_name: displayName,
    password,
    exam: head.title,
    date: dayOf(head.date),
    lang: readSettings(head.settings).lang,
    url: head.environments[0]?.publicUrl ?? null,
  };
}

/** Tells the node that its results are here and verified. */
export async function acknowledge(
  actor: Actor | undefined,
  groupId: string,
  sha256: string,
): Promise<void> {
  await send(actor, groupId, { action: "acknowledge", sha256 });
}

/** Two people who were given one id by mistake must not be given one slip; nor may one id differ in capitals alone. */
async function insistSameName(groupId: string, studentId: string, name: string): Promise<void> {
  const pupils = await db.examPupil.findMany({ where: { groupId } });
  const typed = normaliseTyped(studentId);
  const known = pupils.find(({ externalId }) => normaliseTyped(externalId) === typed);
  if (known === undefined) return;
  const { externalId, displayName } = known;
  if (externalId === studentId && displayName === name) return;
  throw new AppError("conflict", `${externalId} is in this group already: ${displayName}.`);
}

/** @param commandId the group's program does what it was sent under this id once, and answers the same each time. */
async function send(
  actor: Actor | undefined,
  groupId: string,
  command: Bare,
  commandId: string = newId(),
) {
  await insistExam(groupId);
  const place = await getNodePlace(groupId);
  await db.$transaction((tx) =>
    recordEventIn(tx, actor, {
      action: `exam.${command.action}`,
      subjectType: "ExamGroup",
      subjectId: groupId,
      details: { commandId, ...detailsOf(command) },
    }),
  );
  const by = await nameOf(actor?.personId);
  return await callNode(place, {
    method: "POST",
    path: "/api/control",
    body: { ...command, command_id: commandId, by },
    reply: controlReplySchema,
  });
}

/** Never a password's hash. */
function detailsOf(command: Bare): Record<string, string | number> {
  if (command.action === "add_pupil") return { student_id: command.pupil.externalId };
  const details: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(command))
    if (name !== "action" && (typeof value === "string" || typeof value === "number"))
      details[name] = value;
  return details;
}

/** The group's program has the last word: an end that is taken back may have found it ended already. */
async function noteEnd(
  groupId: string,
  action: string,
  group: ControlReply["group"],
): Promise<void> {
  if (action !== "end" && action !== "reopen") return;
  const isEnded = group === undefined ? action === "end" : group === "ended";
  const data = { endedAt: isEnded ? new Date() : null };
  // Ended twice, it ended the first time.
  await db.examGroup.updateMany({
    where: { id: groupId, ...(isEnded ? { endedAt: null } : {}) },
    data,
  });
}

async function insistNotCollected(groupId: string): Promise<void> {
  const { collectedAt, slug } = await slipHead(groupId);
  if (collectedAt === null) return;
  throw new AppError(
    "conflict",
    `The results of ${slug} are collected and may be graded already, so it cannot be reopened.`,
  );
}
