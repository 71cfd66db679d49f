import Database from "better-sqlite3-multiple-ciphers";
import { AppError } from "@/lib/core/kernel/app-error";

const FULL = "The disk of this exam group is full. Nothing is lost: what was written waits.";
const BROKEN = "The disk of this exam group cannot be written.";

/** The last reason why the database could not be written; undefined since it last could. */
let problem: string | undefined;

/** What an administrator is to be told of the disk; undefined while all is well. */
export function storageProblem(): string | undefined {
  return problem;
}

/** Something was written: whatever was wrong is over. */
export function storageWorks(): void {
  problem = undefined;
}

/** Whether the database could not be written, for want of room or of anything else. */
export function isStorageFailure(error: unknown): boolean {
  const code = error instanceof Database.SqliteError ? error.code : "";
  return /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(code);
}

/** A failure of the disk as the refusal a pupil's player waits out; everything else as it is. */
export function asRefusal(error: unknown): unknown {
  const code = error instanceof Database.SqliteError ? error.code : "";
  const full = code.startsWith("SQLITE_FULL");
  if (!full && !/^SQLITE_(IOERR|READONLY|CANTOPEN|BUSY)/.test(code)) return error;
  problem = full ? FULL : BROKEN;
  return new AppError(
    "unavailable",
    "The server cannot keep answers for a moment. Yours is kept on this device and will be sent again.",
    { retryAfterSeconds: 5, cause: error },
  );
}
