import type { Actor } from "@/lib/core/access/permissions";
import { can } from "@/lib/core/access/permissions";
import { answerInWords } from "@/lib/core/questions/answer-in-words";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { ReceiptEntry } from "@/lib/features/attempts/receipts/data";
import { findReceipt } from "@/lib/features/attempts/receipts/data";
import type { ExamReceiptEntry } from "@/lib/features/exams/receipts/data";
import { findExamReceipt } from "@/lib/features/exams/receipts/data";
import { db } from "@/lib/platform/db/client";
import type { FoundEntry } from "./types";

export interface FoundReceipts {
  /** Of class tests. */
  readonly entries: readonly ReceiptEntry[];
  /** Of collected exams. */
  readonly exams: readonly ExamReceiptEntry[];
}

/**
 * The log entries with a code, in class tests and in collected exams.
 * @param teacherId of class tests only those of this teacher's own classes.
 */
export async function findReceipts(code: string, teacherId?: string): Promise<FoundReceipts> {
  const [entries, exams] = await Promise.all([findReceipt(code, teacherId), findExamReceipt(code)]);
  return { entries, exams };
}

/**
 * The same for somebody at a page. A teacher finds what their own classes wrote, and every exam; an administrator
 * finds where an answer is, but reads those of exams alone.
 */
export async function findReceiptsFor(actor: Actor, code: string): Promise<FoundEntry[]> {
  const teacherId = actor.role === "teacher" ? actor.personId : undefined;
  const { entries, exams } = await findReceipts(code, teacherId);
  return await Promise.all([
    ...entries.map((entry) => ofTest(actor, entry)),
    ...exams.map((entry) => ofExam(actor, entry)),
  ]);
}

async function ofTest(actor: Actor, entry: ReceiptEntry): Promise<FoundEntry> {
  const mayRead = can(actor.role, "results.view");
  const { kind, question, position, receivedAt, problem, pupil } = entry;
  return {
    ...{ kind, question, position, receivedAt, problem, pupil },
    of: entry.test,
    date: undefined,
    externalId: undefined,
    written: mayRead ? await testAnswer(entry.payload) : undefined,
    href: mayRead ? `/teacher/results/${entry.assignment}/papers/${entry.attempt}` : undefined,
  };
}

async function ofExam(actor: Actor, entry: ExamReceiptEntry): Promise<FoundEntry> {
  const { kind, question, position, receivedAt, problem, pupil, externalId, date } = entry;
  const result = await db.examResult.findFirst({
    where: { groupId: entry.groupId, externalId, sessionNumber: entry.sessionNumber },
    select: { id: true, group: { select: { examId: true } } },
  });
  const mayGrade = can(actor.role, "exams.grade") && result !== null;
  return {
    ...{ kind, question, position, receivedAt, problem, pupil, externalId, date },
    of: entry.exam,
    written: examAnswer(entry.payload),
    href: mayGrade ? `/teacher/exams/${result.group.examId}/results/${result.id}` : undefined,
  };
}

interface SavedAnswer {
  readonly question_id?: unknown;
  readonly response?: unknown;
}

/** As the question's type says it. */
async function testAnswer(payload: unknown): Promise<string | undefined> {
  const { question_id: id, response } = payload as SavedAnswer;
  if (typeof id !== "string" || response === undefined) return undefined;
  const version = await db.questionVersion.findUnique({
    where: { id },
    select: { type: true, content: true },
  });
  if (version === null) return JSON.stringify(response);
  const type = questionTypeOf(version.type);
  const content = type.content.read(version.content, "The question");
  return answerInWords(type, content, type.response.read(response, "A stored answer")).text;
}

/** A group's questions went with it: what was typed is shown as it is, anything else as it was kept. */
function examAnswer(payload: unknown): string | undefined {
  const { response } = payload as SavedAnswer;
  if (typeof response !== "object" || response === null) return undefined;
  if ("text" in response && typeof response.text === "string") return response.text;
  if ("turns" in response && Array.isArray(response.turns)) return conversation(response);
  return JSON.stringify(response);
}

interface SavedConversation {
  readonly turns?: unknown;
  readonly draft?: unknown;
}

/** What the pupil said in a conversation, and was about to say, a line each. */
function conversation({ turns, draft }: SavedConversation): string {
  const said = (turns as readonly { readonly role?: unknown; readonly content?: unknown }[])
    .filter(({ role }) => role === "student")
    .map(({ content }) => String(content));
  return [...said, ...(typeof draft === "string" && draft !== "" ? [draft] : [])].join("\n");
}
