import type { ExportFile } from "@/lib/core/exams/export-file";
import { exportFileSchema } from "@/lib/core/exams/export-file";
import { isAsSealed } from "@/lib/core/exams/sealed-file";
import { transferSchema } from "@/lib/core/exams/transfer";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { insistSound, sha256 } from "../collecting/data";
import { combinedFileSchema } from "./schema";

/**
 * The results in a file, whoever wrote it: of one group, of several, or of one with the logs they follow from, which are
 * checked entry by entry.
 * @param name of the file, for messages.
 * @throws AppError "invalid" naming what cannot be read, or each entry that was altered.
 */
export function resultsIn(text: string, name: string): readonly ExportFile[] {
  const given = jsonOf(text, name);
  if (has(given, "logs")) {
    const transfer = parse(transferSchema, given, name);
    insistSound(transfer);
    return [transfer.export];
  }
  if (has(given, "exams")) {
    const { exams } = parse(combinedFileSchema, given, name);
    for (const each of (given as { readonly exams: readonly unknown[] }).exams)
      insistAsSealed(each, name);
    return exams;
  }
  const file = parse(exportFileSchema, given, name);
  insistAsSealed(given, name);
  return [file];
}

/** A file of another program has no checksum, and is taken as it is. */
function insistAsSealed(given: unknown, name: string): void {
  if (isAsSealed(given, sha256) !== false) return;
  throw new AppError(
    "invalid",
    `${name} is not what was written: its checksum does not match. Nothing was kept. Take the file as it was collected, or collect again.`,
  );
}

function has(given: unknown, field: string): boolean {
  return typeof given === "object" && given !== null && Object.hasOwn(given, field);
}

function jsonOf(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", `${name} is no JSON.`, { cause });
  }
}
