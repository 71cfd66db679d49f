import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { CONSTRUCTS } from "@/lib/core/python/constructs";
import { constructSchema, programSchema, programTestSchema } from "../shared/program-shapes";

const constructs = z.array(constructSchema).check(z.maxLength(8));

export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** What a pupil starts from. */
    starter: programSchema,
    /** Tests that pupils see, and see run. */
    tests: z.array(programTestSchema).check(z.maxLength(10)),
    /** How many more there are: all that pupils learn of them. */
    hiddenTests: z.int().check(z.gte(0), z.lte(20)),
    /** What the program should use, and do without. Told to pupils and teachers; it costs no marks. */
    required: constructs,
    forbidden: constructs,
    /** What one test may take. */
    seconds: z.int().check(z.gte(1), z.lte(10)),
  }),
);
export type Content = ReturnType<typeof content.read>;

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    /** The author's own program: it must pass every test. */
    solution: programSchema,
    hidden: z.array(programTestSchema).check(z.maxLength(20)),
    /** How much of the marks the hidden tests earn together, in per cent. */
    hiddenWeight: z.int().check(z.gte(0), z.lte(100)),
  }),
);
export type Key = ReturnType<typeof key.read>;

export const response = versioned(1, z.object({ v: z.literal(1), source: programSchema }));
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = ({ starter }: Content): Response => ({ v: 1, source: starter });

/** Nothing was written: no program, or exactly the one that was there. A space more is the beginning of an indent. */
export function isEmpty({ starter }: Content, { source }: Response): boolean {
  return source.trim() === "" || source === starter;
}

export function answerForm({ required, forbidden }: Content): string {
  const named = (list: Content["required"]) => list.map((one) => CONSTRUCTS[one]).join(" and ");
  const use = required.length === 0 ? "" : ` Use ${named(required)}.`;
  const avoid = forbidden.length === 0 ? "" : ` Do not use ${named(forbidden)}.`;
  return `Write a program in Python.${use}${avoid}`;
}
