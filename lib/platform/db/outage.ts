import { AppError } from "@/lib/core/kernel/app-error";

/** What sockets say when nobody answers. */
const SOCKET_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
  "EHOSTUNREACH",
]);
/** Postgres' own classes: 08 connection, 53 out of disk, memory or connections, 57P shutting down or starting. */
const POSTGRES_CODES = /^(08|53|57P)/;
/** What the driver says without a code. */
const DRIVER_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|cannot use a pool after calling end/i;

/** Whether Postgres was away, as opposed to a statement being wrong. The outcome of a write is then unknown. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return SOCKET_CODES.has(code) || POSTGRES_CODES.test(code) || DRIVER_MESSAGES.test(error.message);
}

/** Runs `work`; an outage becomes the error that says so and when to try again. */
export async function orUnavailable<T>(work: () => Promise<T>, message: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOutage(error)) throw error;
    throw new AppError("unavailable", message, { retryAfterSeconds: 2, cause: error });
  }
}
