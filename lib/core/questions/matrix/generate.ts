import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { allDiffer, insist } from "../shared/model-reply";
import { tableOf } from "./compose";
import type { Content, Key } from "./schema";

const reply = z.object({
  columns: z.array(z.string()).check(z.minLength(2), z.maxLength(4)),
  rows: z
    .array(z.object({ text: z.string(), column: z.string() }))
    .check(z.minLength(3), z.maxLength(8)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `matrix: a table of 4 to 6 short statements or things, with the same 2 to 4 columns to choose from in every row ("True" and
"False", "Series" and "Parallel", "Plant", "Animal" and "Both"). Each row has exactly one right column, given in "column" word for
word as in "columns", and every column is right at least once. Statements are positive, alike in length, and say one thing each; a
false one is a mistake that pupils really make.`,
  reply,
  toQuestion(raw) {
    const given = parse(reply, raw, "The matrix reply");
    const columns = given.columns.map((text) => text.trim());
    const rows = given.rows.map(({ text, column }) => ({
      text: text.trim(),
      column: column.trim(),
    }));
    const texts = rows.map(({ text }) => text);
    insist(allDiffer(columns), "Two columns are the same.");
    insist(allDiffer(texts), "Two rows are the same.");
    insist(
      rows.every(({ column }) => columns.includes(column)),
      "A row's answer is none of the columns.",
    );
    return tableOf(
      columns,
      rows.map(({ text, column }) => ({ text, columns: [column] })),
    );
  },
};
