import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from "openai";
import { AppError } from "@/lib/core/kernel/app-error";

/** How a call ended, as it is logged. */
export type ModelOutcome =
  | "ok"
  | "cut-off"
  | "refused"
  | "filtered"
  | "unreadable"
  | "wrong-shape"
  | "rate-limited"
  | "no-credit"
  | "key-refused"
  | "no-such-model"
  | "too-long"
  | "request-refused"
  | "server-fault"
  | "timed-out"
  | "unreachable"
  | "cancelled";

/** Why there is no answer, whether asking again may help, and what the teacher reads. */
export interface ModelFailure {
  readonly outcome: Exclude<ModelOutcome, "ok">;
  readonly again: boolean;
  /** Milliseconds the service asked us to wait, where it said. */
  readonly waitMs: number | undefined;
  readonly message: string;
}

const KEPT = "Questions already made are kept.";
const OFFLINE = "You can go on with the generator that needs no model.";

const MESSAGES: Readonly<Record<ModelFailure["outcome"], string>> = {
  "cut-off": `The model's answer was cut off before its end. ${KEPT} Ask for fewer questions, or have OPENAI_MAX_TOKENS raised.`,
  refused: `The model declined to write questions from this lesson. ${KEPT} ${OFFLINE}`,
  filtered: `The model service held its answer back because of its content rules. ${KEPT} ${OFFLINE}`,
  unreadable: `The model's answer was not in a form that can be read, twice. ${KEPT} Try again, or have another model set.`,
  "wrong-shape": `The model's answer did not have the parts that were asked for, twice. ${KEPT} Try again, or have another model set.`,
  "rate-limited": `The model service is taking no more requests from this school just now. ${KEPT} Try again in a few minutes.`,
  "no-credit": `The school's credit with the model service is used up. ${KEPT} Please tell your administrator. ${OFFLINE}`,
  "key-refused": `The model service did not accept the school's key. ${KEPT} Please tell your administrator (OPENAI_API_KEY). ${OFFLINE}`,
  "no-such-model": `The model service does not have the model that is set. ${KEPT} Please tell your administrator (OPENAI_MODEL, OPENAI_BASE_URL). ${OFFLINE}`,
  "too-long": `The lesson is too long for the model that is set. ${KEPT} Split the lesson, or have a larger model set.`,
  "request-refused": `The model service did not understand the request. ${KEPT} Please tell your administrator. ${OFFLINE}`,
  "server-fault": `The model service has a fault of its own. ${KEPT} Try again in a few minutes.`,
  "timed-out": `The model service did not answer in time. ${KEPT} Try again in a few minutes.`,
  unreachable: `The model service could not be reached. ${KEPT} Check the network, then try again. ${OFFLINE}`,
  cancelled: `Stopped as you asked. ${KEPT}`,
};

/** A failure of a kind that is known before anything is thrown. */
export function failure(
  outcome: ModelFailure["outcome"],
  again = false,
  waitMs?: number,
): ModelFailure {
  return { outcome, again, waitMs, message: MESSAGES[outcome] };
}

/** What a thrown error of the client means; undefined for a bug of our own. */
export function failureOf(error: unknown): ModelFailure | undefined {
  if (error instanceof APIUserAbortError) return failure("cancelled");
  if (error instanceof APIConnectionTimeoutError) return failure("timed-out", true);
  if (error instanceof APIConnectionError || isBrokenLine(error))
    return failure("unreachable", true);
  if (error instanceof SyntaxError) return failure("server-fault", true);
  return error instanceof APIError ? byStatus(error) : undefined;
}

/** A line that breaks in the middle of an answer reaches us as fetch's own error, not as the client's. */
function isBrokenLine(error: unknown): boolean {
  return error instanceof TypeError && error.cause instanceof Error && "code" in error.cause;
}

function byStatus(error: APIError): ModelFailure {
  const wait = retryAfter(error);
  if (error.code === "insufficient_quota") return failure("no-credit");
  if (error.code === "context_length_exceeded") return failure("too-long");
  switch (error.status) {
    case 401:
    case 403:
      return failure("key-refused");
    case 404:
      return failure("no-such-model");
    case 408:
      return failure("timed-out", true, wait);
    case 429:
      return failure("rate-limited", true, wait);
    default:
      return (error.status ?? 500) >= 500
        ? failure("server-fault", true, wait)
        : failure("request-refused");
  }
}

function retryAfter({ headers }: APIError): number | undefined {
  const milliseconds = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return milliseconds;
  const seconds = Number(headers?.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/** The error that leaves this folder. */
export function toAppError({ outcome, message, waitMs }: ModelFailure, cause?: unknown): AppError {
  const code = outcome === "rate-limited" || outcome === "unreachable" ? "unavailable" : "upstream";
  return new AppError(code, message, {
    ...(waitMs === undefined ? {} : { retryAfterSeconds: Math.ceil(waitMs / 1000) }),
    ...(cause === undefined ? {} : { cause }),
  });
}
