import { AppError } from "@/lib/core/kernel/app-error";

/** For what may go wrong with one of several: the others are done all the same. @throws what is a bug. */
export function expectedError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
