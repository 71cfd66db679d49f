import { access } from "node:fs/promises";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { FORMAT_IDS, formatIdSchema } from "@/lib/core/interchange/format-id";
import { importQuestions } from "@/lib/core/interchange/import-questions";
import { AppError } from "@/lib/core/kernel/app-error";
import { readQuestionFile } from "@/lib/platform/interchange/read-question-file";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_VALIDATION } from "./command";
import { explainUsage, only, readArgs, UsageError } from "./usage";

const USAGE = `Usage: markwell import FILE [--format ${FORMAT_IDS.join("|")}]`;

/**
 * `import FILE`: prints the questions of another program's file as `generate` prints its own, with what could not
 * be taken along, by question and field, and what is broken. Without a database.
 * @returns 0, 2 for wrong usage, 3 when no question could be read.
 */
export function runImport(args: string[], io: CommandOutput): Promise<number> {
  return explainUsage(USAGE, io, async () => {
    const { values, positionals } = readArgs(args, { format: { type: "string" } });
    const file = only(positionals, "file");
    const wanted = formatNamed(values.format);
    await access(file).catch((cause: NodeJS.ErrnoException) => {
      const why = cause.code ?? "unknown reason";
      throw new AppError("not-found", `${file} could not be opened (${why}).`, { cause });
    });
    const read = await readQuestionFile(file, wanted);
    const imported = importQuestions(read.file);
    io.out({ format: read.format, ...imported });
    return imported.questions.length === 0 ? EXIT_VALIDATION : EXIT_DONE;
  });
}

/** @throws UsageError for a name that is no format's. */
export function formatNamed(name: string | undefined): FormatId | undefined {
  if (name === undefined) return undefined;
  const read = formatIdSchema.safeParse(name);
  if (read.success) return read.data;
  throw new UsageError(`“${name}” is no format. There are: ${FORMAT_IDS.join(", ")}.`);
}
