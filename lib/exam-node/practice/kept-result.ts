import * as z from "zod/mini";
import type { PracticeResult } from "@/lib/core/exams/practice/attempts";
import { practiceResultSchema } from "@/lib/core/exams/practice/attempts";
import { parse } from "@/lib/core/kernel/parse";
import { findHandIn } from "../store/chains";
import type { Sqlite } from "../store/open-database";
import { markedAnswers, resultOf } from "./marked-answers";

const handInSchema = z.object({ result: z.optional(practiceResultSchema) });

/** The result of an attempt as it was when it was handed in: it stands in the entry of the log that says so. */
export function keptResult(database: Sqlite, sessionId: string): PracticeResult {
  const entry = findHandIn(database, sessionId);
  const payload: unknown =
    entry === undefined ? {} : JSON.parse(new TextDecoder().decode(entry.payload));
  const { result } = parse(handInSchema, payload, "A hand-in of the log");
  // Attempts of a practice that stood before results were kept have none there.
  return result ?? resultOf(markedAnswers(database, sessionId));
}
