import * as z from "zod/mini";
import type { GiveMark } from "@/lib/features/exams/grading/schema";

/** What became of a mark: the version it has now, or why it was not taken. */
export type MarkOutcome =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly message: string };

const takenSchema = z.object({ version: z.int() });
const refusedSchema = z.object({ error: z.object({ message: z.string() }) });
const NO_ANSWER = "The server did not answer.";

/** Sends a mark. It goes through even when the page is left at once. */
export async function giveMark(mark: GiveMark): Promise<MarkOutcome> {
  try {
    const response = await fetch("/api/exams/marks", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(mark),
      keepalive: true,
    });
    const body: unknown = await response.json();
    const taken = z.safeParse(takenSchema, body);
    if (response.ok && taken.success) return { ok: true, version: taken.data.version };
    const refused = z.safeParse(refusedSchema, body);
    return { ok: false, message: refused.success ? refused.data.error.message : NO_ANSWER };
  } catch {
    return { ok: false, message: NO_ANSWER };
  }
}
