import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const optionSchema = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every option needs words."), z.maxLength(500)),
});

/** 2–4 options when made here, up to 6 from an import. */
export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    options: z.array(optionSchema).check(z.minLength(2), z.maxLength(6)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    correct: partIdSchema,
    /** What choosing an option says about a pupil; by option, not for every option. */
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
  z.object({ v: z.literal(1), option: z.nullable(partIdSchema) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, option: null });
export const isEmpty = (_content: Content, given: Response): boolean => given.option === null;
export const answerForm = (): string => "Select one answer.";
