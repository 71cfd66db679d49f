import type { ErrorCode, FieldIssue } from "./app-error";
import { AppError } from "./app-error";

/**
 * What a server action answers. Expected errors travel as values, because a form must keep what was typed
 * and show them beside it; a bug is thrown and reaches the error page.
 */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly issues: readonly FieldIssue[];
    };

/** Runs an action's work and turns an expected error into its answer. */
export async function settle<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, code: error.code, message: error.message, issues: error.issues };
  }
}
