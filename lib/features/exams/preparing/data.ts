import path from "node:path";
import * as z from "zod/mini";
import type { ExportFile } from "@/lib/core/exams/export-file";
import { exportFileSchema } from "@/lib/core/exams/export-file";
import type { FoundReceipt } from "@/lib/core/exams/found-receipt";
import { foundReceiptSchema } from "@/lib/core/exams/found-receipt";
import { parse } from "@/lib/core/kernel/parse";
import {
  processDatabases,
  processesFolder,
} from "@/lib/platform/containers/process/process-databases";
import { env } from "@/lib/platform/env/env";
import { keysOfPackage } from "@/lib/platform/exam-packages/group-keys";
import type { DatabasePlace } from "@/lib/platform/exam-packages/node-program";
import { runNodeProgram } from "@/lib/platform/exam-packages/node-program";
import { PACKAGE_FILES, readContainerFile } from "@/lib/platform/exam-packages/package-folder";

/** The results in a group's database as they stand, without a server. @param database the file; its container.json lies beside it. */
export async function exportDatabase(
  database: string,
  folder = path.dirname(database),
): Promise<ExportFile> {
  const place = await placeOf(folder, database);
  return parse(exportFileSchema, await runNodeProgram(["export"], place), database);
}

/** Entries of a group's logs with that receipt. @param database of the group whose package is in the folder. */
export async function receiptsIn(
  code: string,
  folder: string,
  database: string,
): Promise<FoundReceipt[]> {
  const place = await placeOf(folder, database);
  const found = await runNodeProgram(["receipt", code], place);
  return parse(z.array(foundReceiptSchema), found, database);
}

/** The databases of a package's group on this machine: the prepared one, and those of the group running as a process. */
export async function databasesOf(folder: string): Promise<readonly string[]> {
  const { exam } = await readContainerFile(folder);
  const processes = processesFolder(env.MARKWELL_DATA_DIR);
  const running = await processDatabases(processes, exam.examId);
  return [path.join(folder, PACKAGE_FILES.database), ...running];
}

async function placeOf(folder: string, databasePath: string): Promise<DatabasePlace> {
  const { exam, salt, check, delivery_id } = await readContainerFile(folder);
  const { examId, date } = exam;
  const { databaseKey } = await keysOfPackage({ examId, date, salt, check });
  return { examId, date, deliveryId: delivery_id, databasePath, databaseKey };
}
