import { v7 as newId } from "uuid";
import type { ControlRequest } from "@/lib/core/exams/control";
import type { TerminationReason } from "@/lib/core/exams/session-state";
import { insistSessionStep, isUnderWay } from "@/lib/core/exams/session-state";
import { AppError } from "@/lib/core/kernel/app-error";
import { close } from "../closing/close-session";
import type { ExamNode } from "../node";
import { record } from "../store/chains";
import { insertNotice } from "../store/notices";
import type { SessionRow } from "../store/sessions";
import {
  closeSession,
  extendSession,
  pauseSession,
  reopenSession,
  resumeSession,
} from "../store/sessions";

/** What can be done to one sitting. */
export type SessionCommand = Extract<
  ControlRequest,
  { action: "pause" | "resume" | "extend" | "message" | "reopen" | "end" }
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
  if (!concerns(session, command)) return false;
  const { action, by, command_id } = command;
  const details =
    command.action === "extend"
      ? { minutes: command.minutes }
      : command.action === "message"
        ? { text: command.text }
        : {};
  record(node.database, session.id, { kind: action, by, command_id, ...details }, now);
  change(node, session, command, now);
  return true;
}

/** One pupil by name is told what cannot be; of a whole group those are meant for whom it makes sense. */
function concerns(session: SessionRow, command: SessionCommand): boolean {
  const { state } = session;
  if (command.action === "reopen") {
    if (state === "submitted") insistSessionStep(state, "in_progress");
    return state === "submitted";
  }
  if (command.action === "pause") return state === "in_progress";
  if (command.action === "resume") return state === "paused";
  if (command.action === "message") return true;
  return state === "not_started" || isUnderWay(state);
}

function change(node: ExamNode, session: SessionRow, command: SessionCommand, now: Date): void {
  const { database } = node;
  if (command.action === "pause") pauseSession(database, session.id, now);
  else if (command.action === "resume") resumeSession(database, session, now);
  else if (command.action === "extend") extendSession(database, session.id, command.minutes * 60);
  else if (command.action === "reopen") reopen(node, session, now);
  else if (command.action === "end") end(node, session, now);
  else
    insertNotice(database, session.id, {
      id: newId(),
      text: command.text,
      at: now.toISOString(),
    });
}

/** Who never began can begin again; the others go on where they were. */
function reopen({ database }: ExamNode, session: SessionRow, now: Date): void {
  if (session.started_at === null)
    throw new AppError("conflict", "This pupil never began: there is nothing to reopen.");
  reopenSession(database, session.id, now);
}

function end(node: ExamNode, session: SessionRow, now: Date): void {
  const reason: TerminationReason = "admin_terminated";
  if (isUnderWay(session.state)) close(node, session.id, reason, undefined, now);
  else closeSession(node.database, session, reason, now);
}
