import { writeFile } from "node:fs/promises";
import * as z from "zod/mini";
import { exportQuestions } from "@/lib/core/interchange/export-questions";
import { FORMAT_IDS } from "@/lib/core/interchange/format-id";
import { formats } from "@/lib/core/interchange/formats";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { questionSchema } from "@/lib/core/questions/question";
import { questionFileBytes } from "@/lib/platform/interchange/question-file-bytes";
import { readPictures } from "./bank-pictures";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_VALIDATION } from "./command";
import { formatNamed } from "./import";
import { readJsonFile } from "./read-json-file";
import { explainUsage, needed, only, readArgs } from "./usage";

const USAGE = `Usage: markwell export FILE.json --format ${FORMAT_IDS.join("|")} --out FILE`;

/** What `generate` and `import` print, or a bare list of questions. */
const inputSchema = z.union([
  z.array(questionSchema),
  z.object({ questions: z.array(questionSchema) }),
]);

/**
 * `export FILE.json`: writes the questions as another program reads them, and prints how many are in the file and,
 * by question and field, what it does not hold. Without a database.
 * @returns 0, 2 for wrong usage, 3 when the format can hold none of them: nothing is written then.
 */
export function runExport(args: string[], io: CommandOutput): Promise<number> {
  return explainUsage(USAGE, io, async () => {
    const options = { format: { type: "string" }, out: { type: "string" } } as const;
    const { values, positionals } = readArgs(args, options);
    const file = only(positionals, "file");
    const format = formatNamed(needed(values.format, "format")) ?? FORMAT_IDS[0];
    const out = needed(values.out, "out");
    const input = parse(inputSchema, await readJsonFile(file), `The file ${file}`);
    const questions = Array.isArray(input) ? input : input.questions;
    const { known, load } = await readPictures(questions);
    const { source, count, notCarried } = exportQuestions(questions, formats[format], known);
    if (count > 0) await write(out, await questionFileBytes(source, load));
    io.out({ file: count > 0 ? out : null, format, questions: count, notCarried });
    return count === 0 ? EXIT_VALIDATION : EXIT_DONE;
  });
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await writeFile(file, bytes).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code ?? "unknown reason";
    throw new AppError("not-found", `${file} could not be written (${why}).`, { cause });
  });
}
