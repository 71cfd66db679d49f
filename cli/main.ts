/**
 * The `markwell` command. JSON alone on standard output, sentences on standard error, and an exit status that says
 * what kind of failure it was. Each command is loaded only when asked for: most need no database.
 */
import { AppError, EXIT_STATUS } from "@/lib/core/kernel/app-error";
import type { Command, CommandOutput } from "./command";
import { EXIT_USAGE } from "./command";

const EXIT_BUG = 1;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  extract: async () => (await import("./extract")).runExtract,
  generate: async () => (await import("./generate")).runGenerate,
  lint: async () => (await import("./lint")).runLint,
  import: async () => (await import("./import")).runImport,
  export: async () => (await import("./export")).runExport,
  mark: async () => (await import("./mark")).runMark,
  receipt: async () => (await import("./receipt")).runReceipt,
  user: async () => (await import("./user")).runUser,
  db: async () => (await import("./db")).runDb,
  exam: async () => (await import("./exam/exam")).runExam,
  session: async () => (await import("./session")).runSession,
  environment: async () => (await import("./environment")).runEnvironment,
  sweep: async () => (await import("./sweep")).runSweep,
};

const io: CommandOutput = {
  out: (json) => process.stdout.write(`${JSON.stringify(json, null, 2)}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
};

process.exitCode = await runCommand(process.argv.slice(2));

async function runCommand(argv: readonly string[]): Promise<number> {
  const [name = "", ...args] = argv;
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    io.err(`Usage: npm run -s markwell -- ${Object.keys(COMMANDS).join("|")} …`);
    return EXIT_USAGE;
  }
  try {
    const command = await load();
    return await command(args, io);
  } catch (error) {
    return explain(error);
  }
}

/** An expected error is a sentence and its own exit status; a bug is shown whole. */
function explain(error: unknown): number {
  if (!(error instanceof AppError)) {
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return EXIT_BUG;
  }
  io.err(error.message);
  for (const issue of error.issues) io.err(`  ${issue.path}: ${issue.message}`);
  return EXIT_STATUS[error.code];
}
