/** A standing practice on a node of its own, and what its pupils' browsers send; for tests. */
import { randomUUID } from "node:crypto";
import type { LoginReply } from "@/lib/core/exams/login";
import { loginReplySchema } from "@/lib/core/exams/login";
import type { NodePackage } from "@/lib/core/exams/node-package";
import type { PracticeReview } from "@/lib/core/exams/practice/attempts";
import { practiceReviewSchema } from "@/lib/core/exams/practice/attempts";
import type { JoinReply } from "@/lib/core/exams/practice/join";
import { joinReplySchema } from "@/lib/core/exams/practice/join";
import { ask, openPaper, saveOf } from "./exam-node-client";

type Where = { readonly origin: string };

/** What makes a group a practice. */
export const PRACTICE = {
  mode: "practice",
  promptVariant: "lenient",
  maxFollowups: 5,
  timeLimitMinutes: 0,
} as const satisfies Partial<NodePackage["exam"]>;

export async function join(where: Where, displayName?: string): Promise<JoinReply> {
  const body = displayName === undefined ? {} : { display_name: displayName };
  const response = await ask(where, undefined, "POST", "/practice/join", body);
  if (!response.ok) throw new Error(`joining was answered ${response.status}`);
  return joinReplySchema.parse(await response.json());
}

/** Opens the attempt of a token, answers its number with `text` and hands in. */
export async function practise(where: Where, token: string, text: string): Promise<void> {
  const { questions } = await openPaper(where, token);
  const number = questions.find(({ type }) => type === "numeric")?.question_id ?? "";
  const save = saveOf(number, { response: { v: 1, text }, client_id: randomUUID() });
  if (!(await ask(where, token, "POST", "/exam/answer", save)).ok) throw new Error("not saved");
  await handIn(where, token);
}

export async function handIn(where: Where, token: string): Promise<void> {
  const done = { client_id: randomUUID(), client_seq: 1, based_on: 2 };
  const response = await ask(where, token, "POST", "/exam/complete", done);
  if (!response.ok) throw new Error(`handing in was answered ${response.status}`);
}

export async function again(where: Where, token: string): Promise<LoginReply> {
  const response = await ask(where, token, "POST", "/practice/again", {});
  if (!response.ok) throw new Error(`practising again was answered ${response.status}`);
  return loginReplySchema.parse(await response.json());
}

export async function review(where: Where, token: string, number: number): Promise<PracticeReview> {
  const response = await ask(where, token, "GET", `/practice/attempts/${number}`);
  if (!response.ok) throw new Error(`the attempt was answered ${response.status}`);
  return practiceReviewSchema.parse(await response.json());
}
