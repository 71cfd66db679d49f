import type { NodeConfig } from "@/lib/core/exams/node-config";
import { exportFile } from "../export/results";
import { insistExam } from "../practice/kept-here";
import { openDatabase } from "../store/open-database";

/** `main.js export`: the results as they stand, without a server; nothing is changed by it. */
export function printExport({ databasePath, databaseKey }: NodeConfig): void {
  const database = openDatabase(databasePath, databaseKey);
  try {
    insistExam(database);
    process.stdout.write(`${JSON.stringify(exportFile(database))}\n`);
  } finally {
    database.close();
  }
}
