import * as z from "zod/mini";

const term = z.string().check(z.minLength(1, "An accepted answer needs words."), z.maxLength(200));

/** How a typed answer is judged: shared by text-input and the typed gaps of cloze. Part of a key. */
export const textRuleSchema = z.object({
  /** Best first; weight 1 earns all the points, 0.5 half of them. */
  accepted: z
    .array(z.object({ text: term, weight: z.number().check(z.gte(0), z.lte(1)) }))
    .check(z.minLength(1), z.maxLength(40)),
  caseSensitive: z.boolean(),
  /** RE2 patterns that match the whole normalised answer. */
  patterns: z
    .array(z.object({ pattern: term, weight: z.number().check(z.gte(0), z.lte(1)) }))
    .check(z.maxLength(10)),
  /** Whole words an answer must hold; without them it earns nothing. They never earn. */
  required: z.array(term).check(z.maxLength(10)),
  /** Whole words that make an answer earn nothing. */
  forbidden: z.array(term).check(z.maxLength(20)),
  typoTolerance: z.boolean(),
  /** Dictionary words within reach of an accepted answer, filled in when the question is saved. */
  neverAccept: z.array(term).check(z.maxLength(2_000)),
});
export type TextRule = z.infer<typeof textRuleSchema>;
