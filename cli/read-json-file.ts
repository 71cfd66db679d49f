import { readFile } from "node:fs/promises";
import { AppError } from "@/lib/core/kernel/app-error";

/** The JSON of a file named on the command line. @throws AppError "not-found" or "invalid" with the file's name. */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new AppError(
      "not-found",
      `${file} could not be opened (${error.code ?? "unknown reason"}).`,
    );
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", `${file} is not JSON.`);
  }
}
