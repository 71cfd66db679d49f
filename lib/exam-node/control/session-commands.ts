import { v7 as newId } from "uuid";
import type { ControlRequest } from "@/lib/core/exams/control";
import { hasTimeLeft } from "@/lib/core/exams/reopening";
import type { TerminationReason } from "@/lib/core/exams/session-state";
import { isUnderWay } from "@/lib/core/exams/session-state";
import { AppError } from "@/lib/core/kernel/app-error";
import { close } from "../closing/close-session";
import type { ExamNode } from "../node";
import { record } from "../store/chains";
import { getExam } from "../store/exam";
import { insertNotice } from "../store/notices";
import type { SessionRow } from "../store/sessions";
import {
  closeSession,
  extendSession,
  pauseSession,
  reopenSession,
  resumeSession,
  timeOf,
} from "../store/sessions";

/** What can be done to one sitting. */
export type SessionCommand = Extract<
  ControlRequest,
  { action: "pause" | "resume" | "extend" | "message" | "lower_hand" | "reopen" | "end" }
>;

/**
 * Does it to one sitting, entry first, in the caller's transaction.
 * @returns false when there was nothing to do: a pause of what is paused, time for what is over.
 */
export function applyTo(
  node: ExamNode,
  session: SessionRow,
  command: SessionCommand,
  now: Date,
): boolean {
  if (!concerns(node, session, command)) return false;
  const { action, by, command_id } = command;
  const payload = { kind: action, by, command_id, ...detailsOf(command) };
  record(node.database, session.id, payload, now);
  change(node, session, command, now);
  return true;
}

/** What of a command the log says besides who gave it. */
function detailsOf(command: SessionCommand): object {
  if (command.action === "message") return { text: command.text };
  if (command.action === "pause" && command.reason !== undefined) return { reason: command.reason };
  if (command.action === "extend") return { minutes: command.minutes };
  if (command.action === "reopen") return { minutes: command.minutes ?? 0 };
  return command.action === "end" ? { reason: command.reason ?? "admin_terminated" } : {};
}

/** Of a whole group those are meant for whom it makes sense. */
function concerns(node: ExamNode, session: SessionRow, command: SessionCommand): boolean {
  const { signals } = node;
  const { id, state } = session;
  if (command.action === "reopen")
    return (
      state === "submitted" && (command.minutes !== undefined || goesOn(node, session, command))
    );
  if (command.action === "pause") return state === "in_progress";
  if (command.action === "resume") return state === "paused";
  if (command.action === "message") return true;
  if (command.action === "lower_hand") {
    // Of one pupil also where it is not known: this program may have been started anew since.
    const isUp = signals.isHandUp(id);
    return (
      isUnderWay(state) &&
      (isUp === true || (isUp !== false && command.participant_id !== undefined))
    );
  }
  return state === "not_started" || isUnderWay(state);
}

/**
 * Without minutes, whoever has no time left would be handed in again at once, and later than it was.
 * @throws AppError "conflict" where it is asked for that pupil alone.
 */
function goesOn(
  { database }: ExamNode,
  session: SessionRow,
  { participant_id }: SessionCommand,
): boolean {
  const { submitted_at: closedAt } = session;
  const time = timeOf(session, getExam(database).settings);
  const left = closedAt === null || hasTimeLeft(time, closedAt);
  if (!left && participant_id !== undefined)
    throw new AppError(
      "conflict",
      `The time of ${session.external_id} is up. Say how many minutes to give.`,
    );
  return left;
}

function change(node: ExamNode, session: SessionRow, command: SessionCommand, now: Date): void {
  const { database } = node;
  if (command.action === "pause")
    pauseSession(database, session.id, command.reason === "rest_break", now);
  else if (command.action === "resume") resumeSession(database, session, now);
  else if (command.action === "extend") extendSession(database, session.id, command.minutes * 60);
  else if (command.action === "reopen") reopen(node, session, command.minutes ?? 0, now);
  else if (command.action === "end") end(node, session, command.reason ?? "admin_terminated", now);
  else if (command.action === "lower_hand") node.signals.handLowered(session.id);
  else
    insertNotice(database, session.id, {
      id: newId(),
      text: command.text,
      at: now.toISOString(),
    });
}

function reopen({ database }: ExamNode, session: SessionRow, minutes: number, now: Date): void {
  reopenSession(database, session, getExam(database).settings, minutes, now);
}

function end(node: ExamNode, session: SessionRow, reason: TerminationReason, now: Date): void {
  if (isUnderWay(session.state)) close(node, session.id, reason, undefined, now);
  else closeSession(node.database, session, reason, now);
}
