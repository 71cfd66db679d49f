import { sweepExams } from "@/lib/features/exams/sweeping/mutations";
import type { Command, CommandOutput } from "./command";
import { EXIT_DONE } from "./command";
import { explainUsage, readArgs, UsageError } from "./usage";
import { withDatabase } from "./with-database";

const USAGE = "Usage: markwell sweep [--dry-run]";

/** `sweep [--dry-run]`: hands in and collects what everybody has left; deletes nothing. */
export const runSweep: Command = (args: string[], io: CommandOutput) =>
  explainUsage(USAGE, io, () => withDatabase(sweep)(args, io));

async function sweep(args: string[], io: CommandOutput): Promise<number> {
  const { values, positionals } = readArgs(args, { "dry-run": { type: "boolean" } });
  if (positionals.length > 0) throw new UsageError("Nothing is named: all groups are looked at.");
  const dryRun = values["dry-run"] === true;
  io.out({ dry_run: dryRun, swept: await sweepExams(new Date(), dryRun) });
  return EXIT_DONE;
}
