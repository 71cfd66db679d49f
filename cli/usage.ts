import type { ParseArgsOptionsConfig } from "node:util";
import { parseArgs } from "node:util";
import { AppError } from "@/lib/core/kernel/app-error";
import type { CommandOutput } from "./command";
import { EXIT_USAGE } from "./command";

/** What was typed cannot be understood: the command says how it is used, and ends with 2. */
export class UsageError extends Error {}

/** @throws UsageError for an option that is not known, or lacks its value. */
export function readArgs<const T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The only positional argument. @throws UsageError. */
export function only(positionals: readonly string[], what: string): string {
  const [first] = positionals;
  if (first === undefined || positionals.length > 1) throw new UsageError(`Give one ${what}.`);
  return first;
}

/** @throws UsageError when an option that is needed was not given. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value === "") throw new UsageError(`--${option} is needed.`);
  return value;
}

/** A whole number. @throws AppError "invalid". */
export function wholeNumber(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,4}$/.test(value)) return Number(value);
  throw new AppError("invalid", `--${option} “${value}” is no whole number.`);
}

/** Runs a command; what was typed wrongly is said, with how it is used. */
export async function explainUsage(
  usage: string,
  io: CommandOutput,
  run: () => Promise<number>,
): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n${usage}`);
    return EXIT_USAGE;
  }
}
