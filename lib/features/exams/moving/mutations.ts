import type { Actor } from "@/lib/core/access/permissions";
import type { SessionState } from "@/lib/core/exams/session-state";
import { insistSessionStep, isMarking, sessionStateSchema } from "@/lib/core/exams/session-state";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { commandGroup, endSession } from "../commanding/mutations";
import type { SessionRow } from "../sessions/data";
import { findSession } from "../sessions/data";
import { refreshSessions } from "../sessions/mutations";
import type { Transition } from "../sessions/schema";

const ENDED_BY = [
  "user_abandoned",
  "admin_terminated",
  "system_error",
  "container_failed",
] as const;
type EndedBy = (typeof ENDED_BY)[number];

/**
 * Moves a sitting to another state: what its node decides is asked of the node, the marking of collected results is
 * written here.
 * @throws AppError "not-found"; "conflict" (exit 6) naming both states for a step that there is not.
 */
export async function moveSession(
  actor: Actor | undefined,
  { sessionId, to, reason }: Transition,
): Promise<{ state: SessionState; previous: SessionState }> {
  const known = await findSession(sessionId);
  if (known === undefined) throw new AppError("not-found", "There is no such session.");
  const isLive = known.group.collectedAt === null;
  if (isLive) await refreshSessions(known.group.id);
  const row = (await findSession(sessionId)) ?? known;
  const previous = parse(sessionStateSchema, row.state, "The state of the session");
  insistSessionStep(previous, to);
  if (isMarking(to)) await markingStep(actor, row, to);
  else await liveStep(actor, row, to, reason);
  return { state: to, previous };
}

/** Asked of the group's node, which has the last word. */
async function liveStep(
  actor: Actor | undefined,
  { group, pupil, state }: SessionRow,
  to: SessionState,
  reason: string | undefined,
): Promise<void> {
  const whom = { groupId: group.id, pupilId: pupil.id };
  if (to === "submitted") {
    const why = ENDED_BY.find((each): each is EndedBy => each === reason) ?? "admin_terminated";
    return await endSession(actor, group.id, pupil.id, why);
  }
  if (to === "paused") await commandGroup(actor, { ...whom, action: "pause" });
  else if (to === "in_progress" && state === "paused")
    await commandGroup(actor, { ...whom, action: "resume" });
  else if (to === "in_progress" && state === "submitted")
    await commandGroup(actor, { ...whom, action: "reopen" });
  else
    throw new AppError(
      "conflict",
      "Only the pupil can begin: sign in with the slip and press Start.",
    );
  await refreshSessions(group.id);
}

async function markingStep(
  actor: Actor | undefined,
  { id, state, group }: SessionRow,
  to: SessionState,
): Promise<void> {
  if (group.collectedAt === null)
    throw new AppError(
      "conflict",
      "Its results are not collected yet, so there is nothing to mark.",
    );
  await db.$transaction(async (tx) => {
    const { count } = await tx.examSession.updateMany({
      where: { id, state },
      data: { state: to },
    });
    if (count === 0)
      throw new AppError("conflict", "Somebody has moved this sitting meanwhile. Look again.");
    await recordEventIn(tx, actor, {
      action: `exam.session.${to}`,
      subjectType: "ExamGroup",
      subjectId: group.id,
      details: { sessionId: id },
    });
  });
}
