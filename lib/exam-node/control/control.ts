import type { ControlReply, ControlRequest } from "@/lib/core/exams/control";
import { wasClosedByEnd, wasClosedForAll } from "@/lib/core/exams/reopening";
import { CLOSE } from "@/lib/core/exams/socket";
import { AppError } from "@/lib/core/kernel/app-error";
import type { ExamNode } from "../node";
import { insistExam } from "../practice/kept-here";
import { clockOf } from "../pupil/standing";
import { addPupil } from "../seed/seed";
import { record } from "../store/chains";
import { findCommandReply, getEndMoment, insertCommand } from "../store/commands";
import { getExam, groupState, setCollected, setGroupMoment } from "../store/exam";
import { openSession } from "../store/new-session";
import { getNotices, replyFollowUp } from "../store/notices";
import type { Sqlite } from "../store/open-database";
import { findPupilByName } from "../store/pupils";
import type { SessionRow } from "../store/sessions";
import { findNewestSession, getSession, getSessions } from "../store/sessions";
import { inTransaction } from "../store/statements";
import { storageWorks } from "../store/storage-failure";
import type { SessionCommand } from "./session-commands";
import { applyTo } from "./session-commands";

/**
 * Does what the coordinator asks: log entry, change and event at once, then tells the pupils' browsers. A command that
 * came before gets its first reply.
 * @throws AppError "closed" once the results are fixed, "not-found" for a pupil who is not here.
 */
export function control(node: ExamNode, command: ControlRequest, now: Date): ControlReply {
  const { database } = node;
  const touched: string[] = [];
  const reply = inTransaction(database, () => {
    const first = findCommandReply(database, command.command_id);
    if (first !== undefined) return first;
    const changed = perform(node, command, now, touched);
    const made = { action: command.action, changed, group: groupState(getExam(database)) };
    insertCommand(database, command.command_id, command.action, made, now);
    return made;
  });
  storageWorks();
  for (const sessionId of touched) tell(node, sessionId, command, now);
  return reply;
}

/** @param touched is given the sittings whose browsers are to be told. @returns user ids. */
function perform(node: ExamNode, command: ControlRequest, now: Date, touched: string[]): string[] {
  const { database } = node;
  if (command.action !== "follow_up") insistExam(database);
  if (command.action === "acknowledge") return acknowledge(node, command, now);
  if (getExam(database).finalised_at !== null && command.action !== "reopen")
    throw new AppError("closed", "The results of this group are fixed.");
  if (command.action === "add_pupil") return addLate(node, command, now);
  if (command.action === "follow_up") return followUp(node, command, now);
  if (command.action === "new_session") return newSession(node, command, now);
  return groupCommand(node, command, now, touched);
}

function groupCommand(
  node: ExamNode,
  command: SessionCommand,
  now: Date,
  touched: string[],
): string[] {
  const { database, outbox } = node;
  const sittings = concerned(node, command);
  if (command.participant_id === undefined) setGroup(node, command, now);
  if (command.action === "reopen") unfix(database);
  const changed = sittings.filter((session) => applyTo(node, session, command, now));
  for (const { id, pupil_id } of changed) {
    touched.push(id);
    const session = getSession(database, id);
    outbox.put({
      event_type: "participant_state",
      participant_id: pupil_id,
      exam_session_id: id,
      timestamp: now.toISOString(),
      state: session.state,
      reason: nameOf(command),
      deadline: clockOf(database, session).deadline?.toISOString() ?? null,
    });
  }
  return changed.map(({ pupil_id }) => pupil_id);
}

/** What was done, as the invigilator's wall calls it. */
function nameOf(command: SessionCommand): string {
  return command.action === "pause" ? (command.reason ?? command.action) : command.action;
}

/** A pupil's earlier sittings are over for good: only the newest is anybody's to write in. */
function concerned({ database }: ExamNode, command: SessionCommand): SessionRow[] {
  const { participant_id: id } = command;
  const newest = new Map(getSessions(database).map((session) => [session.pupil_id, session]));
  if (id === undefined)
    return command.action === "reopen"
      ? closedForAll(database, [...newest.values()], command)
      : [...newest.values()];
  const own = newest.get(id.toLowerCase());
  if (own === undefined) throw new AppError("not-found", "There is no such pupil in this group.");
  return [own];
}

function closedForAll(
  database: Sqlite,
  sittings: readonly SessionRow[],
  { undoes }: Extract<SessionCommand, { action: "reopen" }>,
): SessionRow[] {
  const { ended_at: endedAt } = getExam(database);
  const endAt = undoes === undefined ? undefined : getEndMoment(database, undoes);
  return sittings.filter(({ termination_reason: reason, submitted_at: at }) =>
    endAt === undefined
      ? wasClosedForAll({ reason, at }, endedAt)
      : wasClosedByEnd({ reason, at }, endAt),
  );
}

/** A command to the whole group holds for those who have not begun, too, and is in the group's own log. */
function setGroup({ database, config }: ExamNode, command: SessionCommand, now: Date): void {
  const { action, by, command_id } = command;
  record(database, config.deliveryId, { kind: action, by, command_id }, now);
  if (action === "pause") setGroupMoment(database, "pausedAt", now);
  if (action === "resume") setGroupMoment(database, "pausedAt", undefined);
  // Ended twice, it ended the first time: what that closed is what opening the group again opens.
  if (action === "end" && getExam(database).ended_at === null)
    setGroupMoment(database, "endedAt", now);
  if (command.action === "reopen" && opensGroup(database, command))
    setGroupMoment(database, "endedAt", undefined);
}

/** Where an end is taken back that found the group ended already, it stays so. */
function opensGroup(
  database: Sqlite,
  { undoes }: Extract<SessionCommand, { action: "reopen" }>,
): boolean {
  if (undoes === undefined) return true;
  return getEndMoment(database, undoes).getTime() === getExam(database).ended_at?.getTime();
}

/** Results that were fixed are so no longer: they are handed over anew, with all that comes. */
function unfix(database: Sqlite): void {
  setGroupMoment(database, "finalisedAt", undefined);
  setCollected(database, null);
}

function addLate(
  { database, config }: ExamNode,
  { pupil, by, command_id }: Extract<ControlRequest, { action: "add_pupil" }>,
  now: Date,
): string[] {
  // Pupils sign in with their id however they type it, so "s1" beside "S1" would be one door for two.
  const there = findPupilByName(database, pupil.externalId);
  if (there !== undefined) {
    const { external_id: id, display_name: name } = there;
    throw new AppError("conflict", `${id} is in this group already: ${name}.`);
  }
  addPupil(database, pupil);
  const { id, externalId } = pupil;
  const payload = { kind: "add_pupil", by, command_id, external_id: externalId };
  record(database, config.deliveryId, payload, now);
  return [id];
}

function newSession(
  { database }: ExamNode,
  { participant_id, by, command_id }: Extract<ControlRequest, { action: "new_session" }>,
  now: Date,
): string[] {
  const last = findNewestSession(database, participant_id.toLowerCase());
  if (last === undefined) throw new AppError("not-found", "There is no such pupil in this group.");
  if (last.state !== "submitted")
    throw new AppError("conflict", "This pupil's last sitting is not over.");
  const id = openSession(database, last.pupil_id, last.number + 1);
  record(database, id, { kind: "new_session", by, command_id }, now);
  return [last.pupil_id];
}

function followUp(
  node: ExamNode,
  command: Extract<ControlRequest, { action: "follow_up" }>,
  now: Date,
): string[] {
  const { database, lines } = node;
  const { exam_session_id, question_id, answer_position, text } = command;
  const to = {
    sessionId: exam_session_id,
    questionId: question_id,
    position: answer_position,
    text,
  };
  if (!replyFollowUp(database, to, now)) return [];
  record(database, exam_session_id, { kind: "follow_up", question_id, answer_position, text }, now);
  lines.tell(exam_session_id, { type: "follow_up", question_id, answer_position, text });
  return [getSession(database, exam_session_id).pupil_id];
}

function acknowledge(
  { database, config }: ExamNode,
  { sha256, by }: Extract<ControlRequest, { action: "acknowledge" }>,
  now: Date,
): string[] {
  if (getExam(database).finalised_at === null)
    throw new AppError("conflict", "The results of this group are not fixed yet.");
  record(database, config.deliveryId, { kind: "acknowledge", by, sha256 }, now);
  setCollected(database, sha256);
  return [];
}

/** After the commit: nobody hears of what did not happen. */
function tell(node: ExamNode, sessionId: string, command: ControlRequest, now: Date): void {
  const notice =
    command.action === "message" ? getNotices(node.database, sessionId).at(-1) : undefined;
  if (notice !== undefined) node.lines.tell(sessionId, { type: "message", ...notice });
  node.lines.tellState(sessionId, now);
  if (command.action === "end") node.lines.close(sessionId, CLOSE.endedByAdmin, "ended");
}
