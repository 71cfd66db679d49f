import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const group = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every group needs a name."), z.maxLength(80)),
});
const item = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every item needs words."), z.maxLength(200)),
});

/** The items stand in no order that tells where they belong; the groups in the order their author gave them. */
export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    groups: z.array(group).check(z.minLength(2), z.maxLength(5)),
    items: z.array(item).check(z.minLength(3), z.maxLength(12)),
  }),
);
export type Content = ReturnType<typeof content.read>;

const placement = z.object({ item: partIdSchema, group: partIdSchema });

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    placements: z.array(placement).check(z.minLength(1), z.maxLength(12)),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** Items that were not sorted are absent. */
export const response = versioned(
  1,
  z.object({ v: z.literal(1), placements: z.array(placement).check(z.maxLength(12)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, placements: [] });
export const isEmpty = (_content: Content, given: Response): boolean =>
  given.placements.length === 0;
export const answerForm = (): string => "Put each item in its group.";
