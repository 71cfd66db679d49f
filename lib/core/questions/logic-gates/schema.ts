import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { GATES } from "../shared/gates";
import { partIdSchema } from "../shared/ids";

const gate = z.enum(GATES);

const bit = z.enum(["0", "1"]);

/** The letters of the inputs, as they stand in the heading of the table. */
const inputs = z
  .array(z.string().check(z.regex(/^[A-Z]$/, "An input is one capital letter.")))
  .check(z.minLength(1, "Name at least one input."), z.maxLength(4));
const cell = z.object({
  column: partIdSchema,
  /** The row whose inputs, read as a binary number, say this. */
  row: z.int().check(z.gte(0), z.lte(15)),
  value: bit,
});
export type Cell = z.infer<typeof cell>;

const tableContent = z.object({
  v: z.literal(1),
  ask: z.literal("table"),
  inputs,
  /** What is worked out, step by step; the last is the expression the question is about. */
  columns: z
    .array(
      z.object({
        id: partIdSchema,
        expression: z.string().check(z.minLength(1, "Give an expression."), z.maxLength(80)),
      }),
    )
    .check(z.minLength(1), z.maxLength(4)),
  /** Cells that are filled in already; all others are the pupil's. */
  given: z.array(cell).check(z.maxLength(64)),
  /** How the last expression is put to pupils; by its words alone where nothing is said. */
  show: z.optional(z.enum(["expression", "circuit", "both"])),
});
const gateContent = z.object({
  v: z.literal(1),
  ask: z.literal("gate"),
  inputs,
  /** The last column of the table, row by row. */
  outputs: z.string().check(z.regex(/^[01]{2,16}$/, "Give the outputs of the table.")),
  /** The gates to choose from. */
  gates: z.array(gate).check(z.minLength(2), z.maxLength(6)),
  /** What its gate is to be told by; the table where nothing is said. */
  show: z.optional(z.enum(["table", "symbol"])),
});

export const content = versioned(1, z.discriminatedUnion("ask", [tableContent, gateContent]));
export type Content = ReturnType<typeof content.read>;
export type TableContent = z.infer<typeof tableContent>;
export type GateContent = z.infer<typeof gateContent>;

/** Recomputed from the content whenever it is used: see mark.ts. */
export const key = versioned(
  1,
  z.discriminatedUnion("ask", [
    z.object({
      v: z.literal(1),
      ask: z.literal("table"),
      columns: z
        .array(
          z.object({
            column: partIdSchema,
            values: z
              .string()
              .check(z.regex(/^[01]{2,16}$/, "The expression cannot be worked out.")),
          }),
        )
        .check(z.minLength(1), z.maxLength(4)),
    }),
    z.object({ v: z.literal(1), ask: z.literal("gate"), gate }),
  ]),
);
export type Key = ReturnType<typeof key.read>;

/** Cells that were left empty are absent. */
export const response = versioned(
  1,
  z.discriminatedUnion("ask", [
    z.object({
      v: z.literal(1),
      ask: z.literal("table"),
      cells: z.array(cell).check(z.maxLength(64)),
    }),
    z.object({ v: z.literal(1), ask: z.literal("gate"), gate: z.nullable(gate) }),
  ]),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = ({ ask }: Content): Response =>
  ask === "table" ? { v: 1, ask, cells: [] } : { v: 1, ask, gate: null };
export const isEmpty = (_content: Content, given: Response): boolean =>
  given.ask === "table" ? given.cells.length === 0 : given.gate === null;
export const answerForm = ({ ask }: Content): string =>
  ask === "table" ? "Fill every empty cell with 0 or 1." : "Select one gate.";
