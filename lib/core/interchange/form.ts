import * as z from "zod/mini";
import { textRuleSchema } from "@/lib/core/questions/shared/accepted-answer";
import { partIdSchema } from "@/lib/core/questions/shared/ids";
import { constructSchema } from "@/lib/core/questions/shared/program-shapes";
import { labelsForm, spotsForm } from "./pictures/forms";
import { cellsForm, codeForm, linesForm } from "./programs/forms";

/**
 * The forms a question has in every program that keeps questions: a choice, a short answer, pairs … A question type
 * says which form it has (lib/core/questions/carriage.ts), a file format how a form is written; neither knows the
 * other. Key and content stand together here, as they do in files. Read from strangers' files, so every list and
 * string has a limit; what a type allows is narrower, and judged by its own schema.
 */
const words = z.string().check(z.maxLength(20_000));
const part = z.object({ id: partIdSchema, text: words });
export type Part = z.infer<typeof part>;

const parts = z.array(part).check(z.maxLength(100));
const pair = z.object({ left: partIdSchema, right: partIdSchema });

const choice = z.object({
  kind: z.literal("choice"),
  /** Whether several may be ticked. */
  many: z.boolean(),
  options: z
    .array(
      z.extend(part, {
        right: z.boolean(),
        feedback: z.optional(words),
        misconception: z.optional(words),
      }),
    )
    .check(z.maxLength(100)),
  minSelections: z.int(),
  maxSelections: z.int(),
  rule: z.enum(["balanced", "right-minus-wrong", "all-or-nothing"]),
});

const shortText = z.object({
  kind: z.literal("text"),
  size: z.enum(["word", "phrase", "sentence"]),
  rule: textRuleSchema,
});

const number = z.object({
  kind: z.literal("number"),
  asksUnit: z.boolean(),
  unitShown: z.optional(words),
  value: words,
  tolerance: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("exact") }),
    z.object({ kind: z.literal("absolute"), by: z.number() }),
    z.object({ kind: z.literal("relative"), percent: z.number() }),
    z.object({ kind: z.literal("significant-figures"), figures: z.int() }),
  ]),
  units: z.array(z.object({ name: words, factor: z.number() })).check(z.maxLength(50)),
  unitShare: z.number(),
});

/** Each thing on the left has one on the right; those on the right that no pair names are there to mislead. */
const pairs = z.object({
  kind: z.literal("pairs"),
  left: parts,
  right: parts,
  pairs: z.array(pair).check(z.maxLength(100)),
});

const order = z.object({
  kind: z.literal("order"),
  items: parts,
  /** In order; the items of one group are tied. */
  groups: z.array(z.array(partIdSchema).check(z.maxLength(100))).check(z.maxLength(100)),
  rule: z.enum(["exact", "position", "longest-increasing"]),
});

const sort = z.object({
  kind: z.literal("sort"),
  groups: parts,
  items: parts,
  placements: z
    .array(z.object({ item: partIdSchema, group: partIdSchema }))
    .check(z.maxLength(100)),
});

const grid = z.object({
  kind: z.literal("grid"),
  rows: parts,
  columns: parts,
  /** Whether several columns may be ticked in a row. */
  many: z.boolean(),
  right: z
    .array(z.object({ row: partIdSchema, columns: z.array(partIdSchema).check(z.maxLength(100)) }))
    .check(z.maxLength(100)),
});

const gap = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("typed"), id: partIdSchema, rule: textRuleSchema }),
  z.object({
    kind: z.literal("dropdown"),
    id: partIdSchema,
    options: parts,
    right: partIdSchema,
  }),
  z.object({ kind: z.literal("bank"), id: partIdSchema, right: partIdSchema }),
]);
export type FormGap = z.infer<typeof gap>;

const gaps = z.object({
  kind: z.literal("gaps"),
  pieces: z
    .array(z.union([z.object({ kind: z.literal("text"), text: words }), gap]))
    .check(z.maxLength(400)),
  bank: parts,
});

const essay = z.object({
  kind: z.literal("essay"),
  minWords: z.int(),
  maxWords: z.int(),
  criteria: z
    .array(
      z.object({
        id: partIdSchema,
        text: words,
        points: z.int(),
        keywords: z.array(words).check(z.maxLength(100)),
      }),
    )
    .check(z.maxLength(100)),
  modelAnswer: words,
  strictness: z.enum(["strict", "standard", "lenient"]),
});

const program = z.object({
  kind: z.literal("program"),
  starter: words,
  solution: words,
  /** A call's value is compared, without one what is printed. Hidden ones are shown to nobody. */
  tests: z
    .array(
      z.object({
        id: partIdSchema,
        call: words,
        input: words,
        expected: words,
        hidden: z.boolean(),
      }),
    )
    .check(z.maxLength(100)),
  /** Share of the marks that the hidden tests earn together, in per cent. */
  hiddenWeight: z.number(),
  seconds: z.number(),
  required: z.array(constructSchema).check(z.maxLength(100)),
  forbidden: z.array(constructSchema).check(z.maxLength(100)),
});

export const formSchema = z.discriminatedUnion("kind", [
  choice,
  shortText,
  number,
  pairs,
  order,
  sort,
  grid,
  gaps,
  essay,
  program,
  linesForm,
  codeForm,
  cellsForm,
  labelsForm,
  spotsForm,
]);
export type Form = z.infer<typeof formSchema>;
export type FormOf<Kind extends Form["kind"]> = Extract<Form, { kind: Kind }>;
