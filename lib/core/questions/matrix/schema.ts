import * as z from "zod/mini";
import { versioned } from "@/lib/core/kernel/versioned";
import { partIdSchema } from "../shared/ids";

const row = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every row needs words."), z.maxLength(300)),
});
const column = z.object({
  id: partIdSchema,
  text: z.string().check(z.minLength(1, "Every column needs a name."), z.maxLength(60)),
});

/** The rows stand in no order that tells their answers; the columns in the order their author gave them. */
export const content = versioned(
  1,
  z.object({
    v: z.literal(1),
    rows: z.array(row).check(z.minLength(2), z.maxLength(10)),
    columns: z.array(column).check(z.minLength(2), z.maxLength(5)),
    /** How many columns a pupil may choose in each row. */
    choices: z.enum(["one", "several"]),
  }),
);
export type Content = ReturnType<typeof content.read>;

const rowColumns = z.object({
  row: partIdSchema,
  columns: z
    .array(partIdSchema)
    .check(z.minLength(1, "Choose an answer in every row."), z.maxLength(5)),
});

export const key = versioned(
  1,
  z.object({
    v: z.literal(1),
    rows: z.array(rowColumns).check(z.minLength(1), z.maxLength(10)),
  }),
);
export type Key = ReturnType<typeof key.read>;

/** Rows in which nothing is chosen are absent. */
export const response = versioned(
  1,
  z.object({ v: z.literal(1), rows: z.array(rowColumns).check(z.maxLength(10)) }),
);
export type Response = ReturnType<typeof response.read>;

export const emptyResponse = (): Response => ({ v: 1, rows: [] });
export const isEmpty = (_content: Content, given: Response): boolean => given.rows.length === 0;
export const answerForm = ({ choices }: Content): string =>
  choices === "one" ? "Choose one answer in each row." : "Choose all that fit in each row.";
