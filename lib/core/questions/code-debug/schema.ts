import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";
import { programSchema, programTestSchema } from "../shared/program-shapes";

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** The program with its mistake: what a pupil starts from. */
    program: programSchema,
    /** Tests that pupils see, and see run. */
    tests: z.array(programTestSchema).check(z.maxLength(10)),
    /** How many more there are: all that pupils learn of them. */
    hiddenTests: z.int().check(z.gte(0), z.lte(20)),
    /** What one test may take. */
    seconds: z.int().check(z.gte(1), z.lte(10)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** Mended programs, the first of them the one that is shown: each must pass every test. */
    fixes: z.array(programSchema).check(z.minLength(1), z.maxLength(3)),
    hidden: z.array(programTestSchema).check(z.maxLength(20)),
    /** How much of the marks the hidden tests earn together, in per cent. */
    hiddenWeight: z.int().check(z.gte(0), z.lte(100)),
    /** The tests that show the mistake: worked out by running the program, never typed. [] until it was run. */
    failing: z.array(partIdSchema).check(z.maxLength(30)),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(1, z.object({ v: z.literal(1), source: programSchema }));
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = ({ program }: Content): Response => ({ v: 1, source: program });

/** Nothing was mended: everything deleted, or exactly the program that was there. */
export function isEmpty({ program }: Content, { source }: Response): boolean {
  return source.trim() === "" || source === program;
}

export function answerForm(): string {
  return "Find what is wrong, and mend the program.";
}
