import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { oneLine } from "../shared/one-line";

const base = z.enum(["binary", "denary", "hexadecimal"]);

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    from: base,
    to: base,
    /** The number as it is shown, written in `from`, without prefix. */
    shown: z.string().check(z.regex(/^[0-9A-F]{1,16}$/, "Give the number to convert.")),
    bits: z.int().check(z.gte(1), z.lte(16)),
  }),
);
export type Content = ReturnType<typeof content.read>;

/** Recomputed from the content whenever it is read: see lint.ts. */
export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    answer: z
      .string()
      .check(z.regex(/^[0-9A-F]{1,16}$/, "The number to convert is not one of its base.")),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z.object({ v: z.literal(1), text: z.string().check(z.maxLength(60)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, text: "" });
export const isEmpty = (_content: Content, given: Response): boolean => oneLine(given.text) === "";
export const answerForm = ({ to }: Content): string => `Type the ${to} number.`;
