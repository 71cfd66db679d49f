import * as z from "zod/mini";
import { LONGEST_PROGRAM } from "@/lib/core/python/longest-program";
import { drawingSchema } from "@/lib/core/python/turtle/drawing";

/** What a pupil's player asks when Run or Test is pressed. Nothing of it is kept, and nothing of it is marked. */
export const runRequestSchema = z.object({
  question_id: z.uuid(),
  source: z.string().check(z.maxLength(LONGEST_PROGRAM)),
  /** What input() reads; null: run the tests that the question shows. */
  input: z.nullable(z.string().check(z.maxLength(5_000))),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

const testNewsSchema = z.object({
  passed: z.boolean(),
  words: z.string(),
  /** What the turtle drew, where that is what is tested. */
  drawing: z.optional(drawingSchema),
});
export type TestNews = z.infer<typeof testNewsSchema>;

/** The reply comes in lines, one of these each: how many are before it while it waits, then what came of it. */
export const runNewsSchema = z.union([
  z.object({ ahead: z.int() }),
  z.object({
    /** What stands on the screen: printed, asked and typed in. */
    screen: z.string(),
    /** What went wrong, in plain words; null where nothing did. */
    problem: z.nullable(z.string()),
    /** The line it went wrong in. */
    line: z.nullable(z.int()),
    /** What its turtles drew; absent where it has none. */
    drawing: z.optional(drawingSchema),
  }),
  z.object({ tests: z.array(testNewsSchema) }),
  z.object({ error: z.string() }),
]);
export type RunNews = z.infer<typeof runNewsSchema>;
