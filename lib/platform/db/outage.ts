import * as z from "zod/mini";
import { AppError } from "@/lib/core/kernel/app-error";

/** What sockets say when nobody answers. */
const SOCKET_CODES = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"]);
/** Postgres' own classes: 08 connection, 53 out of disk, memory or connections, 57P shutting down or starting. */
const POSTGRES_CODES = /^(08|53|57P)/;
/** Prisma's: not reachable, timed out, closed, no connection free, no transaction to be had. */
const PRISMA_CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);
/** What the driver says without a code. */
const DRIVER_MESSAGES =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|client has encountered a connection error|cannot use a pool after calling end/i;

/** What Prisma's driver adapter calls the same. */
const ADAPTER_KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
]);
/** What Prisma's driver adapter knows of a failure: its own word for it, and Postgres' code. */
const adapterCauseSchema = z.object({ kind: z.string(), originalCode: z.optional(z.string()) });
/** Where Prisma hides it: in the adapter's own error, or in the error of a query. */
const adapterErrorSchema = z.object({ cause: adapterCauseSchema });
const queryErrorSchema = z.object({ meta: z.object({ driverAdapterError: adapterErrorSchema }) });

/** Whether Postgres was away, as opposed to a statement being wrong. The outcome of a write is then unknown. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  // The socket file of a stopped server is gone; any other file that is missing is somebody's mistake.
  if (code === "ENOENT") return "syscall" in error && error.syscall === "connect";
  if (SOCKET_CODES.has(code) || PRISMA_CODES.has(code) || POSTGRES_CODES.test(code)) return true;
  return isAdapterOutage(error) || DRIVER_MESSAGES.test(error.message);
}

/** What people are told where nothing more can be said. */
export const RECORDS_AWAY =
  "The school's records cannot be reached for a moment. What you typed is still here; try again shortly.";

/** Runs `work`; an outage becomes the error that says so and when to try again. */
export async function orUnavailable<T>(work: () => Promise<T>, message: string): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOutage(error)) throw error;
    throw new AppError("unavailable", message, { retryAfterSeconds: 2, cause: error });
  }
}

function isAdapterOutage(error: unknown): boolean {
  const ofQuery = z.safeParse(queryErrorSchema, error);
  const read = z.safeParse(
    adapterErrorSchema,
    ofQuery.success ? ofQuery.data.meta.driverAdapterError : error,
  );
  if (!read.success) return false;
  const { kind, originalCode } = read.data.cause;
  return ADAPTER_KINDS.has(kind) || POSTGRES_CODES.test(originalCode ?? "");
}
