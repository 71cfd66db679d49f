/** The one rule about drafted model answers, for questions.draft.json and for the page alike. */

/** As long as the shortest of the keys that hold one. */
export const LONGEST_MODEL_ANSWER = 4_000;

/** Words for a model answer, and the person who put their name to them. */
export interface SignedWords {
  readonly words: string;
  /** Empty or undefined: nobody yet. */
  readonly acceptedBy: string | undefined;
}

/** Whether a named person stands for these words. */
export function isAccepted({ words, acceptedBy = "" }: SignedWords): boolean {
  return words.trim() !== "" && acceptedBy.trim() !== "";
}

/** What a question is given for its model answer: nothing, until a named person has accepted it. */
export function wordsToUse(signed: SignedWords | undefined): string {
  return signed !== undefined && isAccepted(signed) ? signed.words : "";
}

/**
 * Where a missing model answer stands: a draft was asked for; nobody has any words; there are words that wait for a
 * person; a person refused them; a person accepted them.
 */
export const ANSWER_STATES = ["asked", "empty", "proposed", "rejected", "accepted"] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

export const ANSWER_STEPS = ["accept", "reject", "reopen", "ask"] as const;
export type AnswerStep = (typeof ANSWER_STEPS)[number];

const STEPS: Readonly<Record<AnswerStep, Partial<Record<AnswerState, AnswerState>>>> = {
  // Who writes an answer need not wait for the model's.
  accept: { asked: "accepted", empty: "accepted", proposed: "accepted", rejected: "accepted" },
  reject: { proposed: "rejected" },
  reopen: { accepted: "proposed", rejected: "proposed" },
  ask: { empty: "asked", proposed: "asked", rejected: "asked" },
};

/** Where a step leads; undefined: there is no such step from here. */
export function stepFrom(state: AnswerState, step: AnswerStep): AnswerState | undefined {
  return STEPS[step][state];
}

/** Where an answer stands when no draft came of what was asked: what was there before waits again. */
export function withoutDraft(words: string): AnswerState {
  return words.trim() === "" ? "empty" : "proposed";
}
