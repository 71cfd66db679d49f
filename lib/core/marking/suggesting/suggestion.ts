import * as z from "zod/mini";

/** Why a teacher must look before anything is suggested. */
const CONCERNS = [
  "unsure",
  "no-evidence",
  "evidence-not-found",
  "outside-scheme",
  "instructs-marker",
  "child-at-risk",
  "feedback-too-hard",
  "nothing-found",
] as const;
export const concernSchema = z.enum(CONCERNS);
export type Concern = z.infer<typeof concernSchema>;

/** What each means for the teacher who marks. */
export const CONCERN_WORDS: Readonly<Record<Concern, string>> = {
  unsure: "The model was not sure.",
  "no-evidence": "The model gave a mark without words of the pupil for it.",
  "evidence-not-found": "The model quoted words that are not in the answer.",
  "outside-scheme": "The model gave marks that the mark scheme does not have.",
  "instructs-marker": "The answer speaks to whoever marks it.",
  "child-at-risk":
    "Something in this answer suggests that a child may be at risk. Read it now and speak to your safeguarding lead.",
  "feedback-too-hard": "The model's feedback is too hard to read for this year.",
  "nothing-found": "No point of the mark scheme was found by its words. It may be said in others.",
};

/** A suggested score, as it is stored and shown. It suggests; a teacher decides. */
export const suggestionSchema = z.object({
  v: z.literal(1),
  /** "offline": found by the words of the mark scheme, without a model. */
  source: z.enum(["model", "offline"]),
  /** Null: nothing is suggested, a teacher must look. */
  points: z.nullable(z.number()),
  maxPoints: z.number(),
  /** Points of the mark scheme that were found, each with the exact words of the answer it rests on. */
  criteria: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      points: z.number(),
      maxPoints: z.number(),
      evidence: z.array(z.string()).check(z.minLength(1)),
    }),
  ),
  /** For the pupil, if the teacher passes it on. */
  feedback: z.string(),
  concerns: z.array(concernSchema),
});
export type Suggestion = z.infer<typeof suggestionSchema>;
export type FoundPoint = Suggestion["criteria"][number];

/** What is marked: the pupil's own words, each turn by itself, and what was asked. */
export interface AnswerToJudge {
  readonly prompt: string;
  readonly said: readonly string[];
}
