import { AppError } from "@/lib/core/kernel/app-error";
import { log } from "@/lib/platform/log/log";

/** No room on the disk; no room left of what this account may use. */
const FULL = new Set(["ENOSPC", "EDQUOT"]);

/**
 * Runs `work`, which writes files; a full disk becomes the error that says so.
 * @throws AppError "unavailable"
 */
export async function orDiskFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
    log.error({ err: error }, "the disk is full");
    throw new AppError(
      "unavailable",
      "The server's disk is full, so this file could not be taken in. Nothing was kept. Tell whoever looks after the server, then upload it again.",
      { cause: error },
    );
  }
}

function isDiskFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && FULL.has(String(error.code));
}
