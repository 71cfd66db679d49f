import * as z from "zod/mini";

const gridRow = z.object({
  pupilId: z.string(),
  name: z.string(),
  attemptId: z.optional(z.string()),
  state: z.enum(["not-started", "in-progress", "handed-in"]),
  /** Points per question; null: waits for a mark, or not handed in. */
  cells: z.array(z.nullable(z.number())),
  total: z.optional(z.number()),
});

/** Every pupil × every question, as it is fetched by the class page of a year group. */
export const resultGrid = z.object({
  maxPoints: z.array(z.number()),
  rows: z.array(gridRow),
});

export type GridRow = z.infer<typeof gridRow>;
export type ResultGrid = z.infer<typeof resultGrid>;
