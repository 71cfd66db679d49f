import { readReceipt } from "@/lib/core/attempts/receipt-code";
import { AppError } from "@/lib/core/kernel/app-error";
import { findReceipts } from "@/lib/features/receipts/data";
import { orUnavailable } from "@/lib/platform/db/outage";
import { pool } from "@/lib/platform/db/pool";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE } from "./command";

/** `receipt CODE`, as a program of its own: lets go of the database when it is done. */
export async function runReceipt(args: string[], io: CommandOutput): Promise<number> {
  try {
    return await printReceipt(args, io);
  } finally {
    await pool.end();
  }
}

/**
 * Prints the log entries a pupil was shown CODE for, in class tests and in collected exams, and whether their logs are
 * whole.
 * @returns 0, or 2 for wrong usage.
 * @throws AppError "not-found" when no entry has the code.
 */
export async function printReceipt(args: string[], io: CommandOutput): Promise<number> {
  const code = args.length === 1 ? readReceipt(args[0] ?? "") : undefined;
  if (code === undefined) {
    io.err("Usage: markwell receipt CODE    (five letters and digits, such as K7Q9F)");
    return EXIT_USAGE;
  }
  const { entries, exams } = await orUnavailable(
    () => findReceipts(code),
    "The database cannot be reached. Start it with `npm start`, or set DATABASE_URL.",
  );
  if (entries.length + exams.length === 0)
    throw new AppError("not-found", `No saved answer has the receipt ${code}.`);
  for (const { attempt, problem } of entries) {
    if (problem !== undefined) io.err(`The log of attempt ${attempt} is damaged: ${problem}`);
  }
  for (const { exam, externalId, problem } of exams) {
    if (problem !== undefined) io.err(`The log of ${externalId} in ${exam} is damaged: ${problem}`);
  }
  io.out({ receipt: code, entries, exams });
  return EXIT_DONE;
}
