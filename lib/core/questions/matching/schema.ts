import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const item = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every item of a pair needs words."), z.maxLength(300)),
});

/** The two lists stand in no order that tells the pairs. */
export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    left: z.array(item).check(z.minLength(2), z.maxLength(8)),
    /** May hold more than `left`: the rest are distractors. */
    right: z.array(item).check(z.minLength(2), z.maxLength(10)),
  }),
);
export type Content = ReturnType<typeof content.read>;

const pair = z.object({ left: partIdSchema, right: partIdSchema });

export const key = versioned(
  1,
  z.object({ v: z.literal(1), pairs: z.array(pair).check(z.minLength(2)) }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z.object({ v: z.literal(1), pairs: z.array(pair).check(z.maxLength(10)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, pairs: [] });
export const isEmpty = (_content: Content, given: Response): boolean => given.pairs.length === 0;
export const answerForm = (): string => "Match each item to one from the other list.";
export const paperForm = (): string => "Draw a line from each item to its match.";
