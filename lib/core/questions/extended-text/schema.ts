import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    minWords: z.int().check(z.gte(0), z.lte(1_000)),
    maxWords: z.int().check(z.gte(1), z.lte(2_000)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** The mark scheme. Points of all criteria sum to the question's points. */
    criteria: z
      .array(
        z.object({
          id: partIdSchema,
          text: z.string().check(z.minLength(1, "Every criterion needs words."), z.maxLength(500)),
          points: z.int().check(z.gte(1), z.lte(10)),
          /** Words whose presence suggests the criterion is met; for the offline rubric marker. */
          keywords: z.array(z.string()).check(z.maxLength(20)),
        }),
      )
      .check(z.minLength(1), z.maxLength(10)),
    modelAnswer: z.string().check(z.maxLength(4_000)),
    strictness: z.enum(["strict", "standard", "lenient"]),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z.object({ v: z.literal(1), text: z.string().check(z.maxLength(20_000)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, text: "" });
export const isEmpty = (_content: Content, given: Response): boolean => given.text.trim() === "";

export function answerForm({ minWords, maxWords }: Content): string {
  return minWords === 0
    ? `Write up to ${maxWords} words.`
    : `Write ${minWords} to ${maxWords} words.`;
}
