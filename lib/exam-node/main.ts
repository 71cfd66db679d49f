/** The program in each exam group's container. `main.js` serves; `main.js seed` fills the database from standard input. */
import { NODE_EXIT } from "@/lib/core/exams/node-config";
import { AppError } from "@/lib/core/kernel/app-error";
import { takeConfig } from "./config";
import { log } from "./log";
import { seedFromInput } from "./seed/seed-command";
import { serve } from "./serve";

const COMMANDS: Readonly<Record<string, typeof serve>> = { serve, seed: seedFromInput };

async function run(): Promise<void> {
  const command = COMMANDS[process.argv[2] ?? "serve"];
  if (command === undefined) throw new AppError("invalid", "The commands are serve and seed.");
  await command(takeConfig(process.env));
}

/** One sentence for whoever started the node, and a status by which a program knows why. */
function giveUp(error: unknown): never {
  log.fatal({ err: error }, "the exam node did not start");
  process.exit(exitStatus(error));
}

function exitStatus(error: unknown): number {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return NODE_EXIT.portTaken;
  if (!(error instanceof AppError)) return NODE_EXIT.failed;
  if (error.code === "invalid") return NODE_EXIT.badConfig;
  if (error.code === "not-found") return NODE_EXIT.noDatabase;
  return error.code === "forbidden" ? NODE_EXIT.wrongKey : NODE_EXIT.failed;
}

run().catch(giveUp);
