import type { Actor } from "@/lib/core/access/permissions";
import type { Participant } from "@/lib/core/exams/control";
import { participantsReplySchema } from "@/lib/core/exams/control";
import { MARKING_STATES } from "@/lib/core/exams/session-state";
import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import type { Transaction } from "@/lib/platform/db/transaction";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import type { NamedGroup } from "../groups/data";
import { findGroups, getNodePlace, insistExam, isPractice } from "../groups/data";
import { findPupil, findSessionOf } from "./data";

/**
 * Takes over who sits what from the group's node, which has the last word while it runs; of a practice nobody, for who
 * practises is known to it alone.
 */
export async function refreshSessions(groupId: string): Promise<readonly Participant[]> {
  if (await isPractice(groupId)) return [];
  const place = await getNodePlace(groupId);
  const { participants } = await callNode(place, {
    method: "GET",
    path: "/api/participants",
    reply: participantsReplySchema,
  });
  await db.$transaction(async (tx) => {
    for (const participant of participants) await keepIn(tx, groupId, participant);
  });
  return participants;
}

async function keepIn(tx: Transaction, groupId: string, row: Participant): Promise<void> {
  await tx.examPupil.upsert({
    where: { id: row.user_id },
    create: {
      id: row.user_id,
      groupId,
      externalId: row.external_id,
      displayName: row.display_name,
    },
    update: { displayName: row.display_name },
  });
  const data = {
    terminationReason: row.termination_reason,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    deadline: row.deadline,
    questionsAnswered: row.questions_answered,
    totalQuestions: row.total_questions,
    currentScore: row.current_score,
    lastSaveAt: row.last_save_at,
  };
  const own = { groupId, pupilId: row.user_id, number: row.session_number };
  const [id, state] = [row.exam_session_id, row.state];
  await tx.examSession.upsert({
    where: { id },
    create: { id, ...own, ...data, state },
    update: data,
  });
  // Asked of the row as it is now: a step of marking may have been taken since the node was asked.
  await tx.examSession.updateMany({
    where: { id, state: { notIn: [...MARKING_STATES] } },
    data: { state },
  });
}

/** Where a pupil's browser opens its line. */
export interface OpenedSession {
  readonly session_id: string;
  readonly user_id: string;
  readonly execution_environment_id: string;
  readonly websocket_url: string | null;
}

/**
 * The sitting of a pupil in a group: the one that is open, or the next when the last is over.
 * @param exam delivery_id, or EXAM_ID[@DATE].
 * @throws AppError "not-found", "invalid" for an ambiguous name, "conflict" while the group does not run.
 */
export async function createSession(
  actor: Actor | undefined,
  user: string,
  exam: string,
): Promise<OpenedSession> {
  const found = await findGroups(exam);
  const [group] = found;
  if (group === undefined) throw new AppError("not-found", `No exam group is called “${exam}”.`);
  if (found.length > 1) throw new AppError("invalid", `Say which: ${named(found)}`);
  await insistExam(group.id);
  const environment = await db.examEnvironment.findUnique({ where: { liveGroupId: group.id } });
  if (environment?.state !== "RUNNING")
    throw new AppError("conflict", `${group.slug} does not run. Launch it first.`);
  await refreshSessions(group.id);
  const pupilId = await findPupil(group.id, user);
  if (pupilId === undefined) throw new AppError("not-found", `“${user}” is not in ${group.slug}.`);
  const sessionId = await findSessionOf(group.id, pupilId);
  if (sessionId === undefined) throw new AppError("not-found", `“${user}” has no sitting yet.`);
  await db.$transaction((tx) =>
    recordEventIn(tx, actor, {
      action: "exam.session",
      subjectType: "ExamGroup",
      subjectId: group.id,
      details: { sessionId, pupilId },
    }),
  );
  return {
    session_id: sessionId,
    user_id: pupilId,
    execution_environment_id: environment.id,
    websocket_url: socketUrl(environment.publicUrl),
  };
}

function named(groups: readonly NamedGroup[]): string {
  return groups.map(({ slug, date }) => `${slug}@${date}`).join(", ");
}

function socketUrl(publicUrl: string | null): string | null {
  return publicUrl === null ? null : new URL("exam/ws", publicUrl.replace(/^http/, "ws")).href;
}
