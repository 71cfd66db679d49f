import { AppError } from "@/lib/core/kernel/app-error";
import { isPractice } from "../store/exam";
import type { Sqlite } from "../store/open-database";

/**
 * What is done in a practice stays the pupils' own: nobody collects it, watches it or gives orders in it.
 * @throws AppError "conflict" in a practice.
 */
export function insistExam(database: Sqlite): void {
  if (!isPractice(database)) return;
  throw new AppError(
    "conflict",
    "This is a practice: what pupils do in it is theirs alone. Only totals are told.",
  );
}
