import type { ErrorCode, FieldIssue } from "./app-error";

/** What a server action answers a form with: done, or why not together with what was typed. */
export type ActionResult<Value = void> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly error: {
        readonly code: ErrorCode;
        readonly message: string;
        readonly issues: readonly FieldIssue[];
      };
      readonly values: Readonly<Record<string, string>>;
    };
