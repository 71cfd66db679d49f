import * as z from "zod/mini";

/** What became of a mark: what the server says of it, or why it was not taken. */
export type MarkOutcome<T> =
  | { readonly ok: true; readonly taken: T }
  | { readonly ok: false; readonly message: string };

const refusedSchema = z.object({ error: z.object({ message: z.string() }) });
const NO_ANSWER = "The server did not answer.";

/** Sends a mark. It goes through even when the page is left at once. */
export async function sendMark<T>(
  address: "/api/exams/marks" | "/api/results/marks",
  mark: unknown,
  takenSchema: z.ZodMiniType<T>,
): Promise<MarkOutcome<T>> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(mark),
      keepalive: true,
    });
    const body: unknown = await response.json();
    const taken = z.safeParse(takenSchema, body);
    if (response.ok && taken.success) return { ok: true, taken: taken.data };
    const refused = z.safeParse(refusedSchema, body);
    return { ok: false, message: refused.success ? refused.data.error.message : NO_ANSWER };
  } catch {
    return { ok: false, message: NO_ANSWER };
  }
}
