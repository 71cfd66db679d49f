import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { DEEPEST } from "../shared/deepest-indent";
import { partIdSchema } from "../shared/ids";

/** One line in its place. */
const placed = z.object({
  line: partIdSchema,
  /** 0 at the left edge; always 0 where the pupil is not asked to indent. */
  indent: z.int().check(z.gte(0), z.lte(DEEPEST)),
});
export type Placed = z.infer<typeof placed>;

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    language: z.enum(["python", "other"]),
    /** Whether the pupil indents the lines; otherwise each has its own white space before it. */
    asksIndent: z.boolean(),
    /** All lines, also those that belong nowhere, in no order that tells the key. */
    lines: z
      .array(
        z.object({
          id: partIdSchema,
          code: z.string().check(z.minLength(1, "A line has no code."), z.maxLength(200)),
        }),
      )
      .check(z.minLength(2, "Give a program of at least two lines."), z.maxLength(20)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** Every right way to put the lines together. Lines of no solution are wrong ones. */
    solutions: z
      .array(
        z
          .array(placed)
          .check(z.minLength(2, "Give a program of at least two lines."), z.maxLength(20)),
      )
      .check(z.minLength(1), z.maxLength(6)),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** The lines that the pupil has put into the program, from the top; the others are not used. */
export const response = versioned(
  1,
  z.object({ v: z.literal(1), lines: z.array(placed).check(z.maxLength(20)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, lines: [] });
export const isEmpty = (_content: Content, given: Response): boolean => given.lines.length === 0;
/** It never says whether a line is left over: that is for the pupil to find out. */
export const answerForm = ({ asksIndent }: Content): string =>
  asksIndent
    ? "Build the program: choose its lines, put them in order and indent them. You may not need every line."
    : "Build the program: choose its lines and put them in order. You may not need every line.";
