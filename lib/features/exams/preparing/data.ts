import path from "node:path";
import * as z from "zod/mini";
import type { ExportFile } from "@/lib/core/exams/export-file";
import { exportFileSchema } from "@/lib/core/exams/export-file";
import type { FoundReceipt } from "@/lib/core/exams/found-receipt";
import { foundReceiptSchema } from "@/lib/core/exams/found-receipt";
import { parse } from "@/lib/core/kernel/parse";
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

/** Entries of one package's logs with that receipt. */
export async function receiptsInPackage(
  code: string,
  folder: string,
  database = path.join(folder, PACKAGE_FILES.database),
): Promise<FoundReceipt[]> {
  const place = await placeOf(folder, database);
  const found = await runNodeProgram(["receipt", code], place);
  return parse(z.array(foundReceiptSchema), found, database);
}

async function placeOf(folder: string, databasePath: string): Promise<DatabasePlace> {
  const { exam, salt, check, delivery_id } = await readContainerFile(folder);
  const { examId, date } = exam;
  const { databaseKey } = await keysOfPackage({ examId, date, salt, check });
  return { examId, date, deliveryId: delivery_id, databasePath, databaseKey };
}
