import type { ExportFile } from "@/lib/core/exams/export-file";
import { exportFileSchema } from "@/lib/core/exams/export-file";
import { transferSchema } from "@/lib/core/exams/transfer";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { insistSound } from "../collecting/data";
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
  if (has(given, "exams")) return parse(combinedFileSchema, given, name).exams;
  return [parse(exportFileSchema, given, name)];
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
