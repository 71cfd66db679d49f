import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const optionSchema = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every option needs words."), z.maxLength(500)),
});

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    options: z.array(optionSchema).check(z.minLength(2), z.maxLength(8)),
    /** How many may be ticked; the player says so and holds to it. */
    minSelections: z.int().check(z.gte(1)),
    maxSelections: z.int().check(z.gte(1)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    correct: z.array(partIdSchema).check(z.minLength(1, "Tick the options that are right.")),
    rule: z.enum(["balanced", "right-minus-wrong", "all-or-nothing"]),
    notes: z.array(
      z.object({
        option: partIdSchema,
        feedback: z.optional(z.string()),
        misconception: z.optional(z.string()),
      }),
    ),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z.object({ v: z.literal(1), options: z.array(partIdSchema).check(z.maxLength(8)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, options: [] });
export const isEmpty = (_content: Content, given: Response): boolean => given.options.length === 0;

export function answerForm({ minSelections, maxSelections, options }: Content): string {
  if (minSelections === maxSelections) return `Select ${maxSelections} answers.`;
  return maxSelections >= options.length
    ? "Select all the answers that fit."
    : `Select up to ${maxSelections} answers.`;
}
