import { controlReplySchema } from "@/lib/core/exams/control";
import { AppError } from "@/lib/core/kernel/app-error";
import { followUpAskOf } from "@/lib/core/marking/exam-asks";
import type { FollowUpAsk } from "@/lib/core/marking/prompts/follow-up/messages";
import { askFollowUp, FOLLOW_UP_WITHIN_MS } from "@/lib/features/examining/mutations";
import { raiseConcern } from "@/lib/features/safeguarding/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { callNode } from "@/lib/platform/exam-calls/call-node";
import { log } from "@/lib/platform/log/log";
import { getNodePlace } from "../groups/data";
import { placeOfAnswer } from "../suggesting/data";
import { NAMELESS_IN_PRACTICE } from "../warning/mutations";
import type { AnswerToExamine } from "./data";
import { findAnswerToExamine } from "./data";

/**
 * Has the examiner model read an answer of a group, and tells the group what it asks. There is always a reply, null where
 * nothing is asked: the pupil has gone on meanwhile, and nothing of theirs waits for it.
 * @param now by which the pupil's 20 seconds are counted.
 */
export async function answerFollowUp(groupId: string, sequence: number, now: Date): Promise<void> {
  const answer = await findAnswerToExamine(groupId, sequence);
  if (answer === undefined) return;
  const text = await examined(groupId, answer, now);
  if (answer.settings.mode === "practice") await forgetAnswer(groupId, sequence);
  const { exam_session_id, question_id, answer_position } = answer.event;
  const command = { exam_session_id, question_id, answer_position, text };
  try {
    await callNode(await getNodePlace(groupId), {
      method: "POST",
      path: "/api/control",
      body: { ...command, action: "follow_up", command_id: newId(), by: "The examiner" },
      reply: controlReplySchema,
    });
  } catch (error) {
    // The group is away, or its exam is over: nobody waits for a question any more.
    if (!(error instanceof AppError)) throw error;
    log.info({ groupId, sequence, why: error.message }, "no follow-up was delivered");
  }
}

/** What was written in a practice stays in it: here is left that something was asked, and nothing of the words. */
const FORGOTTEN = { type: "followup_forgotten", participantId: null, data: {} };
const UNREAD_IN_PRACTICE = { type: "followup_requested", group: { mode: "PRACTICE" } } as const;

async function forgetAnswer(groupId: string, sequence: number): Promise<void> {
  await db.examEvent.update({
    where: { groupId_sequence: { groupId, sequence } },
    data: FORGOTTEN,
  });
}

/**
 * Forgets what an examiner was to read in practices and did not: its job failed for good, or no worker ran. Nobody waits
 * for a question by then, and the practice itself looks for danger in what was written.
 * @param before when it came, at the latest. @returns how many answers.
 */
export async function forgetUnread(before: Date): Promise<number> {
  const where = { ...UNREAD_IN_PRACTICE, receivedAt: { lt: before } };
  const { count } = await db.examEvent.updateMany({ where, data: FORGOTTEN });
  return count;
}

/** The same for all of a practice that is taken down; an exam's answers are left as they are. */
export async function forgetUnreadOfIn(tx: Transaction, groupId: string): Promise<void> {
  await tx.examEvent.updateMany({ where: { ...UNREAD_IN_PRACTICE, groupId }, data: FORGOTTEN });
}

/** What is asked of the pupil; null: nothing. */
async function examined(
  groupId: string,
  answer: AnswerToExamine,
  now: Date,
): Promise<string | null> {
  const ask = askOf(answer);
  if (ask === undefined) return null;
  const left = FOLLOW_UP_WITHIN_MS - (now.getTime() - answer.receivedAt.getTime());
  const by = { inPractice: answer.settings.mode === "practice" };
  const { text, why } = await askFollowUp(ask, by, left);
  if (why === "child-at-risk") await raise(groupId, answer, ask);
  return text;
}

/** Undefined where the question or the answer cannot be read: the exam goes on without an examiner. */
function askOf({ event, settings, pupil }: AnswerToExamine): FollowUpAsk | undefined {
  const { promptVariant: variant, lang, maxFollowups } = settings;
  try {
    return followUpAskOf(event, { variant, lang, maxFollowups, names: namesOf(pupil) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log.warn({ why: error.message }, "an examiner could not read a question");
    return undefined;
  }
}

const namesOf = ({ displayName }: AnswerToExamine["pupil"]): readonly string[] =>
  displayName === "" ? [] : [displayName];

/** Staff are told while the exam is still under way. */
async function raise(groupId: string, answer: AnswerToExamine, ask: FollowUpAsk): Promise<void> {
  const { pupil, sessionNumber, source, event } = answer;
  const { externalId, displayName } = pupil;
  const said = ask.conversation.filter(({ role }) => role === "student");
  await raiseConcern({
    place: placeOfAnswer(groupId, { externalId, sessionNumber, ...event.question }),
    pupilName: displayName === "" ? NAMELESS_IN_PRACTICE : displayName,
    source,
    question: event.question.text,
    words: said.map(({ content }) => content).join("\n"),
  });
}
