import { AppError } from "@/lib/core/kernel/app-error";

/** Turns what a full or forbidden disk says into a sentence; anything else stays as it is. */
export function diskFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !("code" in error)) return error;
  if (error.code === "ENOSPC" || error.code === "EDQUOT")
    return new AppError(
      "unavailable",
      `The disk is full: the group's files could not be written to ${folder}. Free some space, then launch it again.`,
      { cause: error },
    );
  if (error.code === "EACCES" || error.code === "EROFS")
    return new AppError(
      "unavailable",
      `The group's files may not be written to ${folder}. Give the account of this server the right to, then launch it again.`,
      { cause: error },
    );
  return error;
}
