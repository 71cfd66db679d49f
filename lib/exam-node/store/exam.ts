import * as z from "zod/mini";
import type { PackageExam } from "@/lib/core/exams/node-package";
import { packageExamSchema } from "@/lib/core/exams/node-package";
import { lastingJsonColumn, momentColumn } from "./json-column";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const rowSchema = z.object({
  delivery_id: z.uuid(),
  settings: lastingJsonColumn(packageExamSchema),
  paused_at: z.nullable(momentColumn),
  ended_at: z.nullable(momentColumn),
  finalised_at: z.nullable(momentColumn),
  exported_at: z.nullable(momentColumn),
  collected_sha256: z.nullable(z.string()),
});

/** The group as it stands. */
export type ExamRow = z.infer<typeof rowSchema>;

const statements = perDatabase((database) => ({
  read: query(database, "SELECT * FROM exam", rowSchema),
  insert: change(database, "INSERT INTO exam (one, delivery_id, settings) VALUES (1, ?, ?)"),
  settings: change(database, "UPDATE exam SET settings = ?"),
  pausedAt: change(database, "UPDATE exam SET paused_at = ?"),
  endedAt: change(database, "UPDATE exam SET ended_at = ?"),
  finalisedAt: change(database, "UPDATE exam SET finalised_at = ?, exported_at = NULL"),
  exportedAt: change(database, "UPDATE exam SET exported_at = ?"),
  collected: change(database, "UPDATE exam SET collected_sha256 = ?"),
}));

/** @throws AppError "internal" for a database nothing was put into. */
export function getExam(database: Sqlite): ExamRow {
  return statements(database).read.get();
}

/** @returns undefined for a database nothing was put into yet. */
export function findExam(database: Sqlite): ExamRow | undefined {
  return statements(database).read.find();
}

const practice = perDatabase((database) => getExam(database).settings.mode === "practice");

/** Whether this group is a standing practice: it never changes, and is asked with every event. */
export function isPractice(database: Sqlite): boolean {
  return practice(database);
}

export function insertExam(database: Sqlite, deliveryId: string, exam: PackageExam): void {
  statements(database).insert(deliveryId, JSON.stringify(exam));
}

export function updateSettings(database: Sqlite, exam: PackageExam): void {
  statements(database).settings(JSON.stringify(exam));
}

/** Moments of the group's life; undefined: not, or not any more. */
export function setGroupMoment(
  database: Sqlite,
  which: "pausedAt" | "endedAt" | "finalisedAt" | "exportedAt",
  at: Date | undefined,
): void {
  statements(database)[which](at?.toISOString() ?? null);
}

/** The coordinator holds results with this checksum, and has verified them. */
export function setCollected(database: Sqlite, sha256: string | null): void {
  statements(database).collected(sha256);
}

/** How the group stands, in one word. */
export function groupState(exam: ExamRow): "open" | "paused" | "ended" | "finalised" {
  if (exam.finalised_at !== null) return "finalised";
  if (exam.ended_at !== null) return "ended";
  return exam.paused_at === null ? "open" : "paused";
}
