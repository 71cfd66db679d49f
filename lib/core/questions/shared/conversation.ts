import * as z from "zod/mini";
import type { SaidWords } from "./mark-scheme";

/** Words of the pupil in one conversation; with the examiner's they fit what one save may hold. */
export const MOST_CHARACTERS = 20_000;

export const turnSchema = z.object({
  role: z.enum(["student", "assistant"]),
  content: z.string().check(z.maxLength(MOST_CHARACTERS)),
  /** ISO time by the clock of who said it; for the record only. */
  at: z.nullable(z.string().check(z.maxLength(40))),
});
export type Turn = z.infer<typeof turnSchema>;

/** What a pupil and an examiner said so far, and what the pupil is writing. */
export interface Conversation {
  readonly turns: Turn[];
  readonly draft: string;
}

/** What the server let the examiner ask about one question, oldest first; text null: it asked nothing about that answer. */
export interface AskedQuestion {
  readonly text: string | null;
  readonly at: string | null;
}

/**
 * The whole conversation for whoever marks it: what was written and not called finished is its last answer, turns
 * without words are left out.
 */
export function conversationOf({ turns, draft }: Conversation): Turn[] {
  const last: Turn = { role: "student", content: draft, at: null };
  return [...turns, last]
    .map((turn) => ({ ...turn, content: turn.content.trim() }))
    .filter(({ content }) => content !== "");
}

/**
 * The conversation with the examiner's words as the server has them. A response comes from a pupil's browser, and could
 * hold a question that nobody asked ("So is it density? Well done."): such a turn is left out, and a question that
 * was never answered is put in after the answer it followed.
 */
export function verifiedConversation(given: Conversation, asked: readonly AskedQuestion[]): Turn[] {
  const open = asked.flatMap(({ text, at }) => (text === null ? [] : [{ text: text.trim(), at }]));
  const said = conversationOf(given).flatMap((turn): Turn[] => {
    if (turn.role === "student") return [turn];
    const found = open.findIndex(({ text }) => text === turn.content);
    if (found < 0) return [];
    return open.splice(0, found + 1).map(asTurn);
  });
  const answered = said.findIndex(({ role }) => role === "student") >= 0;
  return answered ? [...said, ...open.map(asTurn)] : [];
}

function asTurn({ text, at }: { readonly text: string; readonly at: string | null }): Turn {
  return { role: "assistant", content: text, at };
}

/** Who said what, each turn by itself. */
export function saidIn(given: Conversation): SaidWords {
  const by = (speaker: Turn["role"]) =>
    conversationOf(given)
      .filter(({ role }) => role === speaker)
      .map(({ content }) => content);
  return { said: by("student"), asked: by("assistant") };
}
