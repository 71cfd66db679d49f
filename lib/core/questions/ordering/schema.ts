import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const item = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every item needs words."), z.maxLength(300)),
});

/** The items stand in no order that tells the key: sorted by their ids. */
export const content = versioned(
  1,
  z.object({ v: z.literal(1), items: z.array(item).check(z.minLength(3), z.maxLength(8)) }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** Groups in order; the items of one group are tied and may stand in any order among themselves. */
    groups: z.array(z.array(partIdSchema).check(z.minLength(1))).check(z.minLength(2)),
    rule: z.enum(["exact", "position", "longest-increasing"]),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** Empty until the pupil has moved something: a shuffled start order earns nothing. */
export const response = versioned(
  1,
  z.object({ v: z.literal(1), order: z.array(partIdSchema).check(z.maxLength(8)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, order: [] });
export const isEmpty = (_content: Content, given: Response): boolean => given.order.length === 0;
export const answerForm = (): string => "Put these in order.";
export const paperForm = (): string => "Number the boxes in order: 1 is first.";
