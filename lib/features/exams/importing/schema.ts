import * as z from "zod/mini";
import { exportFileSchema } from "@/lib/core/exams/export-file";

/** Results of several groups together, as `exam collect` writes them. */
export const combinedFileSchema = z.object({
  exams: z.array(exportFileSchema).check(z.minLength(1)),
});

type Json = string | number | boolean | Json[] | { [key: string]: Json };

/** Lists and objects as a JSON column takes them; null inside them stays. */
export function asJson(value: unknown): Json {
  return z.json().parse(value) as Json;
}
