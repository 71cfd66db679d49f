import * as z from "zod/mini";
import { partIdSchema } from "@/lib/core/questions/shared/ids";

/** The forms of questions on programs: lines to put together, code with gaps, a table of what happens in it. */
const words = z.string().check(z.maxLength(20_000));
const language = z.enum(["python", "other"]);

export const linesForm = z.object({
  kind: z.literal("lines"),
  language,
  /** Whether pupils indent the lines themselves; otherwise each has its own white space before it. */
  asksIndent: z.boolean(),
  lines: z.array(z.object({ id: partIdSchema, code: words })).check(z.maxLength(100)),
  /** Every right way to put them together; lines of none are wrong ones. */
  solutions: z
    .array(
      z
        .array(z.object({ line: partIdSchema, indent: z.int().check(z.gte(0), z.lte(20)) }))
        .check(z.maxLength(100)),
    )
    .check(z.maxLength(20)),
});

export const codeForm = z.object({
  kind: z.literal("code"),
  language,
  /** How wide every gap is drawn, in characters. */
  gapWidth: z.int(),
  pieces: z
    .array(
      z.union([
        z.object({ kind: z.literal("code"), text: words }),
        z.object({
          kind: z.literal("gap"),
          id: partIdSchema,
          accepted: z.array(words).check(z.maxLength(100)),
          hint: z.optional(words),
        }),
      ]),
    )
    .check(z.maxLength(400)),
});

const cell = z.object({ column: partIdSchema, row: z.int(), value: words });

export const cellsForm = z.object({
  kind: z.literal("cells"),
  /** A trace of a program, or a table of what comes out for which inputs. */
  use: z.enum(["trace", "truth"]),
  /** How the last column of a truth table is shown; by its words where nothing is said. No file draws a circuit. */
  show: z.optional(z.enum(["expression", "circuit", "both"])),
  /** Of a trace: the program, and what is typed in while it runs. */
  program: z.optional(
    z.object({ language, code: words, inputs: z.array(words).check(z.maxLength(100)) }),
  ),
  columns: z
    .array(z.object({ id: partIdSchema, name: words, holds: z.enum(["variable", "output"]) }))
    .check(z.maxLength(50)),
  /** The program's line of each row, where it is told. */
  rows: z.array(z.object({ line: z.nullable(z.int()) })).check(z.maxLength(100)),
  /** Cells that are filled in already; all others are the pupil's. */
  given: z.array(cell).check(z.maxLength(2_000)),
  /** What belongs in the pupil's cells; those that stay empty are absent. */
  right: z.array(cell).check(z.maxLength(2_000)),
});
