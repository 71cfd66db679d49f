import { access } from "node:fs/promises";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import type { ReadFile } from "@/lib/platform/documents/read-document";
import { readUpload } from "@/lib/platform/documents/read-document";
import type { CommandOutput } from "./command";
import { EXIT_DONE, EXIT_USAGE, EXIT_VALIDATION } from "./command";

/**
 * `extract FILE`: prints what was understood of a lesson; of a zip, {files: [{fileName, document} or
 * {fileName, refusal}]}.
 * @returns 0, 2 for wrong usage, 3 when the file, or every file of a zip, was refused.
 */
export async function runExtract(args: string[], io: CommandOutput): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length !== 1) {
    io.err("Usage: markwell extract FILE");
    return EXIT_USAGE;
  }
  const name = path.basename(file);
  await access(file).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code ?? "unknown reason";
    throw new AppError("not-found", `${file} could not be opened (${why}).`, { cause });
  });
  const read = await readUpload(file, name);
  for (const { fileName, outcome } of read)
    if (!outcome.ok) io.err(`${fileName}: ${outcome.refusal}`);
  if (!read.some(({ outcome }) => outcome.ok)) return EXIT_VALIDATION;
  const [only] = read;
  const single = read.length === 1 && only?.fileName === name;
  io.out(single && only.outcome.ok ? only.outcome.read.document : { files: read.map(withName) });
  return EXIT_DONE;
}

function withName({ fileName, outcome }: ReadFile) {
  return outcome.ok
    ? { fileName, document: outcome.read.document }
    : { fileName, refusal: outcome.refusal };
}
