import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import type { Turn } from "../shared/conversation";
import { MOST_CHARACTERS, turnSchema } from "../shared/conversation";

/** Longest question the examiner asks. */
export const LONGEST_FOLLOW_UP = 2_000;
/** An answer and a question for each follow-up there can be, and one more. */
const MOST_TURNS = 41;

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** How often the examiner may ask on; 0: one answer, as a written answer. */
    maxFollowups: z.int().check(z.gte(0), z.lte(20)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** The mark scheme in a teacher's words, one point a line where it can be: "Names the force (1)". */
    rubric: z.string().check(z.minLength(1, "Say what earns marks."), z.maxLength(10_000)),
    modelAnswer: z.string().check(z.maxLength(10_000)),
    /** How the examiner asks and how a suggestion is made. */
    strictness: z.enum(["strict", "standard", "lenient"]),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z
    .object({
      v: z.literal(1),
      /** What was said so far, in order. The examiner's questions are those that came from the server. */
      turns: z.array(turnSchema).check(z.maxLength(MOST_TURNS)),
      /** What is being written, or was never called finished: it counts like the rest. */
      draft: z.string().check(z.maxLength(MOST_CHARACTERS)),
    })
    .check(z.refine(({ turns, draft }) => isShort(turns, draft), "This conversation is too long.")),
);
export type Response = ReturnType<typeof response.read>;

function isShort(turns: readonly Turn[], draft: string): boolean {
  const own = turns.filter(({ role }) => role === "student");
  const asked = turns.filter(({ role }) => role === "assistant");
  return (
    own.reduce((sum, { content: words }) => sum + words.length, draft.length) <= MOST_CHARACTERS &&
    asked.every(({ content: words }) => words.length <= LONGEST_FOLLOW_UP)
  );
}

export const emptyResponse = (): Response => ({ v: 1, turns: [], draft: "" });

/** Whether the pupil said nothing; what the examiner said is no answer. */
export function isEmpty(_content: Content, { turns, draft }: Response): boolean {
  return (
    draft.trim() === "" &&
    turns.every(({ role, content: words }) => role === "assistant" || words.trim() === "")
  );
}

/** Where nobody asks on, nothing is promised: it is then one written answer. */
export function answerForm({ maxFollowups }: Content, isAskedOn = false): string {
  return isAskedOn && maxFollowups > 0
    ? "Write your answer. You may be asked more about it."
    : "Write your answer in sentences.";
}
