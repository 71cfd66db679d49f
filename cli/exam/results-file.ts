import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import type { Sha256 } from "@/lib/core/attempts/log-entry";
import type { ExportFile } from "@/lib/core/exams/export-file";
import { sealFile } from "@/lib/core/exams/sealed-file";

export const sha256: Sha256 = (bytes) => createHash("sha256").update(bytes).digest();

/** A group's results, with a checksum that tells whether the file was changed since. */
export async function writeResults(name: string, file: ExportFile): Promise<void> {
  await writeJson(name, sealFile(file, sha256));
}

/** Results of several groups in one file, each with its checksum. */
export async function writeCombined(name: string, files: readonly ExportFile[]): Promise<void> {
  await writeJson(name, { exams: files.map((file) => sealFile(file, sha256)) });
}

async function writeJson(name: string, value: unknown): Promise<void> {
  await writeFile(name, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}
