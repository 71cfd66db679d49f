import { AppError, type ErrorCode, type FieldIssue } from "./app-error";

/**
 * What a server action answers. Expected errors travel as values, because a form must keep what was typed
 * and show them beside it; a bug is thrown and reaches the error page.
 */
export type ActionResult<T = void> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: ActionError };

export interface ActionError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly issues: readonly FieldIssue[];
}

/** Runs an action's work and turns an expected error into its answer. */
export async function settle<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, issues } = error;
    return { ok: false, error: { code, message, issues } };
  }
}
