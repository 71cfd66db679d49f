/** What a form hears back. The server's ActionResult (lib/core/kernel/action-result.ts) has this shape. */
export interface FormState {
  readonly ok?: boolean;
  readonly error?: {
    readonly message: string;
    readonly issues: readonly { readonly path: string; readonly message: string }[];
  };
  /** What was typed, by field name, so that nothing is lost. */
  readonly values?: Readonly<Record<string, string>>;
}

/** What is said of each field: name → sentences. */
export function issuesByField(state: FormState): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of state.error?.issues ?? []) {
    errors[issue.path] = [...(errors[issue.path] ?? []), issue.message];
  }
  return errors;
}

/** When no answer came at all: everything is still in the form. */
export const NO_ANSWER: FormState = {
  error: {
    message:
      "The server did not answer. Nothing was saved yet, and everything you typed is still here. Try again in a moment.",
    issues: [],
  },
};
