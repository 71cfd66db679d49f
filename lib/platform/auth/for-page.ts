import "server-only";
import { forbidden, notFound } from "next/navigation";
import { validate as isUuid } from "uuid";
import { AppError } from "@/lib/core/kernel/app-error";

/**
 * Reads what a page's address names, and turns "not there" and "not yours" into the pages that say so (404, 403).
 * @param ids the parts of the address; Postgres refuses what is no uuid with an error of its own.
 */
export async function forPage<T>(ids: readonly string[], read: () => Promise<T>): Promise<T> {
  if (!ids.every((id) => isUuid(id))) notFound();
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === "not-found" || error.code === "invalid") notFound();
    if (error.code === "forbidden") forbidden();
    throw error;
  }
}
