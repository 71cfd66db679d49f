import type { ActionResult } from "@/lib/core/kernel/action-result";

type ServerAction<Value> = (input: unknown) => Promise<ActionResult<Value>>;

/** Calls a server action; silence from the server becomes an answer too, so that no page falls over it. */
export async function callAction<Value>(
  action: ServerAction<Value>,
  input: unknown,
): Promise<ActionResult<Value>> {
  try {
    return await action(input);
  } catch {
    return {
      ok: false,
      error: {
        code: "unavailable",
        message:
          "The server did not answer. Nothing was changed, and what you typed is still here. Try again in a moment.",
        issues: [],
      },
      values: {},
    };
  }
}
