/**
 * The program in each exam group's container. `main.js` serves. The other commands work on a database nobody need
 * serve, and print one line of JSON: `seed` fills it from standard input, `answers` gives its questions the model answers
 * on standard input, `export` gives its results in the shape of lib/core/exams/export-file.ts, `papers` the bank and what
 * each pupil drew of it, `receipt CODE` finds the entries behind a receipt.
 */
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { NODE_EXIT } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { answersFromInput } from "./commands/answers-command";
import { printExport } from "./commands/export-command";
import { printPapers } from "./commands/papers-command";
import { printReceipt } from "./commands/receipt-command";
import { seedFromInput } from "./commands/seed-command";
import { takeConfig } from "./config";
import { log } from "./log";
import { serve } from "./serve";
import { isStorageFailure } from "./store/storage-failure";

type Command = (config: NodeConfig, argument: string | undefined) => Promise<void> | void;

const COMMANDS: Readonly<Record<string, Command>> = {
  serve,
  seed: seedFromInput,
  answers: answersFromInput,
  export: printExport,
  papers: printPapers,
  receipt: printReceipt,
};

async function run(): Promise<void> {
  const command = COMMANDS[process.argv[2] ?? "serve"];
  if (command === undefined)
    throw new AppError(
      "invalid",
      "The commands are serve, seed, answers, export, papers and receipt.",
    );
  await command(takeConfig(process.env), process.argv[3]);
}

/** One sentence for whoever started the node, and a status by which a program knows why. */
function giveUp(error: unknown): never {
  log.fatal({ err: error }, "the exam node did not start");
  process.exit(exitStatus(error));
}

function exitStatus(error: unknown): number {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return NODE_EXIT.portTaken;
  if (isStorageFailure(error)) return NODE_EXIT.diskFull;
  if (!(error instanceof AppError)) return NODE_EXIT.failed;
  if (error.code === "invalid") return NODE_EXIT.badConfig;
  if (error.code === "not-found") return NODE_EXIT.noDatabase;
  return error.code === "forbidden" ? NODE_EXIT.wrongKey : NODE_EXIT.failed;
}

run().catch(giveUp);
