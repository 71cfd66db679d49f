import * as z from "zod/mini";
import type { Construct } from "@/lib/core/python/constructs";
import { CONSTRUCT_NAMES } from "@/lib/core/python/constructs";
import { LONGEST_PROGRAM } from "@/lib/core/python/longest-program";
import { drawingSchema } from "@/lib/core/python/turtle/drawing";
import { partIdSchema } from "./ids";

export const programSchema = z.string().check(z.maxLength(LONGEST_PROGRAM));

export const constructSchema = z.enum(CONSTRUCT_NAMES as [Construct, ...Construct[]]);

const drawsSchema = z.object({
  /** Whether colours, widths, filled shapes and the background count, too. */
  looks: z.boolean(),
  /** What the author's solution draws: worked out by running it, never typed. Nothing until it was run. */
  drawing: drawingSchema,
});

/**
 * One test of a program. With a `call` its value is compared, without one what the program prints; with `draws` what its
 * turtles draw, in the program and in the call.
 */
export const programTestSchema = z.object({
  id: partIdSchema,
  /** "area(3, 4)"; "" where the program is run as it is. */
  call: z.string().check(z.maxLength(500)),
  /** What input() reads, line by line. */
  input: z.string().check(z.maxLength(2_000)),
  expected: z.string().check(z.maxLength(4_000)),
  draws: z.optional(drawsSchema),
});
export type ProgramTest = z.infer<typeof programTestSchema>;

/** What a test does, in words: "area(3, 4)", "typed in: 3, 4", "run as it is". */
export function testInWords({ call, input }: ProgramTest): string {
  const typed = input.trim() === "" ? "" : `typed in: ${input.trim().split(/\n/).join(", ")}`;
  const asked = call.trim();
  if (asked === "") return typed === "" ? "run as it is" : typed;
  return typed === "" ? asked : `${asked}, ${typed}`;
}
