/**
 * The one error type for what is expected to go wrong. Everything else that is thrown is a bug.
 * A message says what happened, what was kept, and what to do; it is shown to people as it stands.
 */
export type ErrorCode =
  | "invalid"
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "stale"
  | "too-large"
  | "rate-limited"
  | "closed"
  | "unavailable"
  | "upstream"
  | "internal";

/** What is wrong with one field of a form or one place of a file. */
export interface FieldIssue {
  /** Dotted path, "" for the whole input. */
  readonly path: string;
  readonly message: string;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: readonly FieldIssue[];
  /** Seconds after which trying again may help, where that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { issues?: readonly FieldIssue[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.issues = options.issues ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** HTTP status of each code. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  stale: 409,
  "too-large": 413,
  "rate-limited": 429,
  closed: 423,
  unavailable: 503,
  upstream: 502,
  internal: 500,
};

/** Exit status of the command line for each code (design: 2 is kept for wrong usage). */
export const EXIT_STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid: 3,
  unauthenticated: 5,
  forbidden: 5,
  "not-found": 4,
  conflict: 6,
  stale: 6,
  "too-large": 3,
  "rate-limited": 1,
  closed: 6,
  unavailable: 1,
  upstream: 1,
  internal: 1,
};
