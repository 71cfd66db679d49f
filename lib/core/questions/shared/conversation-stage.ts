import type { Conversation, Turn } from "./conversation";
import type { FollowUp } from "./follow-up";

/** How often may be asked on. */
interface Limit {
  readonly maxFollowups: number;
}

/** The examiner has this long; afterwards the exam goes on without a follow-up question. */
export const LONGEST_WAIT_MS = 20_000;

/** Where a conversation stands for its pupil. */
export type Stage =
  /** Something can be written: the first answer, or the answer to `question`. */
  | {
      readonly kind: "writing";
      readonly question: Turn | undefined;
      /** Whether calling the answer finished may bring another question. */
      readonly canFinish: boolean;
    }
  /** The examiner may ask something until then (milliseconds of the pupil's clock). */
  | { readonly kind: "awaiting"; readonly until: number }
  /** Finished, and nothing more is asked; the last answer can still be changed. */
  | { readonly kind: "finished" };

/**
 * @param followUps what the examiner was asked and said so far; undefined where there is no examiner (a class test).
 * @param now milliseconds of the pupil's clock, as are the times of the pupil's turns.
 */
export function stageOf(
  { maxFollowups }: Limit,
  { turns }: Conversation,
  followUps: readonly FollowUp[] | undefined,
  now: number,
): Stage {
  const last = turns.at(-1);
  const asked = turns.filter(({ role }) => role === "assistant").length;
  const canFinish = followUps !== undefined && asked < maxFollowups;
  if (last?.role !== "student") return { kind: "writing", question: last, canFinish };
  const next = nextFollowUp(turns, followUps ?? []);
  if (next !== undefined)
    return { kind: "writing", question: next, canFinish: asked + 1 < maxFollowups && canFinish };
  const until = waitsUntil(last, turns, followUps);
  return until !== undefined && canFinish && now < until
    ? { kind: "awaiting", until }
    : { kind: "finished" };
}

/** The examiner's question that came and is not in the conversation yet. */
export function nextFollowUp(
  turns: readonly Turn[],
  followUps: readonly FollowUp[],
): Turn | undefined {
  const asked = turns.filter(({ role }) => role === "assistant").length;
  const next = followUps.filter(({ text }) => text !== null)[asked];
  return next === undefined || next.text === null
    ? undefined
    : { role: "assistant", content: next.text, at: next.repliedAt ?? next.askedAt };
}

/** Whether a question of the examiner waits for the pupil's answer. */
export function asksPupil({ turns, draft }: Conversation, followUps: readonly FollowUp[]): boolean {
  const last = turns.at(-1);
  if (last?.role === "assistant") return draft.trim() === "";
  return last !== undefined && nextFollowUp(turns, followUps) !== undefined;
}

function waitsUntil(
  { at }: Turn,
  turns: readonly Turn[],
  followUps: readonly FollowUp[] | undefined,
): number | undefined {
  const answers = turns.filter(({ role }) => role === "student").length;
  const settled = (followUps ?? []).filter(({ repliedAt }) => repliedAt !== null).length;
  // Every answer is read once: when all requests are settled, nothing comes.
  if (settled >= answers || at === null) return undefined;
  const began = Date.parse(at);
  return Number.isNaN(began) ? undefined : began + LONGEST_WAIT_MS;
}

/** Takes up what the pupil writes; a question that has come joins the conversation with its first letter. */
export function withDraft<R extends Conversation>(
  response: R,
  draft: string,
  followUps: readonly FollowUp[],
): R {
  const { turns } = response;
  const next = turns.at(-1)?.role === "student" ? nextFollowUp(turns, followUps) : undefined;
  return { ...response, turns: next === undefined ? turns : [...turns, next], draft };
}

/** The pupil calls the answer finished. @param at ISO time. */
export function withFinished<R extends Conversation>(response: R, at: string): R {
  const { turns, draft } = response;
  if (draft.trim() === "") return response;
  return { ...response, turns: [...turns, { role: "student", content: draft, at }], draft: "" };
}

/** The pupil goes back to the last finished answer, to change it. */
export function withReopened<R extends Conversation>(response: R): R {
  const last = response.turns.at(-1);
  if (last?.role !== "student") return response;
  const draft = response.draft === "" ? last.content : `${last.content}\n${response.draft}`;
  return { ...response, turns: response.turns.slice(0, -1), draft };
}

/**
 * Whether the examiner is to read an answer now: the pupil called it finished, it was not read before, and more may be
 * asked. Saving the same answer again, or going on after a change, asks nothing.
 * @param requested how often the examiner was asked about this question before.
 */
export function asksExaminer(
  { maxFollowups }: Limit,
  { turns }: Conversation,
  requested: number,
): boolean {
  const answers = turns.filter(({ role }) => role === "student").length;
  const asked = turns.length - answers;
  return turns.at(-1)?.role === "student" && asked < maxFollowups && requested < answers;
}
