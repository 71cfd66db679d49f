import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { oneLine } from "../shared/one-line";

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** Whether the pupil writes a unit too. */
    asksUnit: z.boolean(),
    /** Shown after the field where the unit is given: "cm". */
    unitShown: z.optional(z.string().check(z.maxLength(20))),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** Decimal text, so that 0.1 stays 0.1. */
    value: z
      .string()
      .check(
        z.regex(/^-?\d{1,15}(\.\d{1,12})?$/, "Give the number in digits, such as 12 or -0.5."),
      ),
    tolerance: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("exact") }),
      z.object({ kind: z.literal("absolute"), by: z.number().check(z.gte(0)) }),
      z.object({ kind: z.literal("relative"), percent: z.number().check(z.gte(0), z.lte(100)) }),
      z.object({
        kind: z.literal("significant-figures"),
        figures: z.int().check(z.gte(1), z.lte(10)),
      }),
    ]),
    /** Units accepted, each with the factor that turns it into the first: [{m,1},{cm,0.01}]. */
    units: z.array(
      z.object({
        name: z.string().check(z.minLength(1, "Every unit needs a name."), z.maxLength(20)),
        factor: z.number().check(z.positive()),
      }),
    ),
    /** Share of the points the unit is worth, 0 … 0.5. */
    unitShare: z.number().check(z.gte(0), z.lte(0.5)),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(
  1,
  z.object({ v: z.literal(1), text: z.string().check(z.maxLength(100)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, text: "" });
export const isEmpty = (_content: Content, given: Response): boolean => oneLine(given.text) === "";
export const answerForm = ({ asksUnit }: Content): string =>
  asksUnit ? "Type a number and its unit." : "Type a number.";
