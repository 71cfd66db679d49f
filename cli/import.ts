import { access } from "node:fs/promises";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { FORMAT_IDS, formatIdSchema } from "@/lib/core/interchange/format-id";
import type { ImportedQuestions } from "@/lib/core/interchange/import-questions";
import { importQuestions } from "@/lib/core/interchange/import-questions";
import { AppError } from "@/lib/core/kernel/app-error";
import { questionLine } from "@/lib/core/questions/question-text";
import type { ReadQuestions } from "@/lib/platform/interchange/read-question-file";
import { readQuestionFile } from "@/lib/platform/interchange/read-question-file";
import { writePictures } from "./bank-pictures";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_VALIDATION } from "./command";
import { explainUsage, only, readArgs, UsageError } from "./usage";

const USAGE = `Usage: markwell import FILE [--format ${FORMAT_IDS.join("|")}] [--pictures FOLDER]`;

/**
 * `import FILE`: prints the questions of another program's file as `generate` prints its own, with what could not
 * be taken along, by question and field, and what is broken. Without a database.
 * @returns 0, 2 for wrong usage, 3 when no question could be read.
 */
export function runImport(args: string[], io: CommandOutput): Promise<number> {
  return explainUsage(USAGE, io, async () => {
    const { values, positionals } = readArgs(args, {
      format: { type: "string" },
      pictures: { type: "string" },
    });
    const file = only(positionals, "file");
    const wanted = formatNamed(values.format);
    await access(file).catch((cause: NodeJS.ErrnoException) => {
      const why = cause.code ?? "unknown reason";
      throw new AppError("not-found", `${file} could not be opened (${why}).`, { cause });
    });
    const read = await readQuestionFile(file, wanted);
    const imported = importQuestions(read.file);
    io.out({ format: read.format, ...(await withPictures(imported, read, values.pictures)) });
    return imported.questions.length === 0 ? EXIT_VALIDATION : EXIT_DONE;
  });
}

/** Pictures go into the folder that was named; without one they are left out, and named. */
async function withPictures(
  imported: ImportedQuestions,
  { pictures }: ReadQuestions,
  folder: string | undefined,
): Promise<ImportedQuestions> {
  if (folder !== undefined)
    return {
      ...imported,
      questions: await writePictures(folder, imported.questions, pictures),
    };
  const why = "Say with --pictures FOLDER where pictures are to be kept.";
  const lost = imported.questions.flatMap((question) =>
    question.image === undefined
      ? []
      : [{ question: questionLine(question), field: "picture", why }],
  );
  return {
    ...imported,
    questions: imported.questions.map(({ image: _, ...question }) => question),
    notCarried: [...imported.notCarried, ...lost],
  };
}

/** @throws UsageError for a name that is no format's. */
export function formatNamed(name: string | undefined): FormatId | undefined {
  if (name === undefined) return undefined;
  const read = formatIdSchema.safeParse(name);
  if (read.success) return read.data;
  throw new UsageError(`“${name}” is no format. There are: ${FORMAT_IDS.join(", ")}.`);
}
