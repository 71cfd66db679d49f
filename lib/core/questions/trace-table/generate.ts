import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import { programLines } from "../shared/program-lines";
import { SHAPE_WORDS, shapeTrouble } from "../shared/python-shape";
import { traceTableOf } from "./compose";
import type { Content, Key } from "./schema";
import { numberedLines } from "./schema";

const reply = z.object({
  /** The program in Python, with its line ends and its indentation. */
  code: z.string(),
  /** What is typed in while it runs, a line each; [] where nothing is. */
  inputs: z.array(z.string()).check(z.maxLength(5)),
  columns: z
    .array(z.object({ name: z.string(), holds: z.enum(["variable", "output"]) }))
    .check(z.minLength(1), z.maxLength(5)),
  /** The lines in the order they run: only those that change a column. */
  rows: z
    .array(z.object({ line: z.int(), values: z.array(z.nullable(z.string())) }))
    .check(z.minLength(2), z.maxLength(20)),
});

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `trace-table: a short program in Python 3 (3 to 8 lines, no comments) and the table of what its variables hold as it runs. It uses
only what the lesson teaches, nothing random, and ends after 3 to 12 rows. "columns" are its variables and, where it prints, one
"output" column named Output. "rows" are the lines in the order they run, "line" counted from 1, only where a column changes or
something is printed; "values" has one entry for each column: the new value, or null where nothing changes. Run it in your head twice.
Example: "x = 1\\nx = x + 4\\nprint(x)" with columns x and Output: line 1 ["1", null], line 2 ["5", null], line 3 [null, "5"].`,
  reply,
  toQuestion(raw) {
    const { rows, ...given } = parse(reply, raw, "The trace-table reply");
    const lines = numberedLines(given.code).length;
    const found = shapeTrouble(programLines(given.code));
    insist(
      found === undefined,
      `Line ${found?.line} ${SHAPE_WORDS[found?.trouble ?? "unclosed"]}.`,
    );
    insist(
      rows.every(({ line }) => line >= 1 && line <= lines),
      "A row names a line that the program does not have.",
    );
    insist(
      rows.every(({ values }) => values.length === given.columns.length),
      "A row has not one value for each column.",
    );
    return traceTableOf({
      ...given,
      language: "python",
      rows: rows.map(({ line, values }) => ({ line, values: values.map((one) => one ?? "") })),
    });
  },
};
