import * as z from "zod/mini";
import { normaliseTyped } from "@/lib/core/access/word-password";
import type { PackagePupil } from "@/lib/core/exams/node-package";
import type { Sqlite } from "./open-database";
import { change, perDatabase, query } from "./statements";

const rowSchema = z.object({
  id: z.uuid(),
  external_id: z.string(),
  display_name: z.string(),
  password_hash: z.string(),
  extra_time_percent: z.int(),
  rest_break_seconds: z.int(),
  preferences: z.nullable(z.string()),
});
export type PupilRow = z.infer<typeof rowSchema>;

const statements = perDatabase((database) => ({
  byId: query(database, "SELECT * FROM pupil WHERE id = ?", rowSchema),
  byName: query(database, "SELECT * FROM pupil WHERE sign_in_name = ?", rowSchema),
  byExternal: query(database, "SELECT * FROM pupil WHERE external_id = ?", rowSchema),
  count: query(database, "SELECT count(*) AS n FROM pupil", z.object({ n: z.int() })),
  insert: change(
    database,
    `INSERT INTO pupil (id, external_id, sign_in_name, display_name, password_hash,
       extra_time_percent, rest_break_seconds, preferences) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  all: query(database, "SELECT * FROM pupil ORDER BY external_id", rowSchema),
  update: change(
    database,
    `UPDATE pupil SET display_name = ?, extra_time_percent = ?, rest_break_seconds = ?
     WHERE external_id = ?`,
  ),
  preferences: change(database, "UPDATE pupil SET preferences = ? WHERE id = ?"),
}));

export function getPupil(database: Sqlite, id: string): PupilRow {
  return statements(database).byId.get(id);
}

/** @param typed as a pupil types it: capitals and spaces too many do not matter. */
export function findPupilByName(database: Sqlite, typed: string): PupilRow | undefined {
  return statements(database).byName.find(normaliseTyped(typed));
}

export function findPupilByExternalId(database: Sqlite, id: string): PupilRow | undefined {
  return statements(database).byExternal.find(id);
}

export function countPupils(database: Sqlite): number {
  return statements(database).count.get().n;
}

export function insertPupil(database: Sqlite, pupil: PackagePupil): void {
  statements(database).insert(
    pupil.id,
    pupil.externalId,
    normaliseTyped(pupil.externalId),
    pupil.displayName,
    pupil.passwordHash,
    pupil.extraTimePercent,
    pupil.restBreakMinutes * 60,
    preferencesColumn(pupil),
  );
}

function preferencesColumn({ preferences }: PackagePupil): string | null {
  return preferences === undefined ? null : JSON.stringify(preferences);
}

/** Everybody who can sign in. */
export function getPupils(database: Sqlite): PupilRow[] {
  return statements(database).all.all();
}

/** What a roster may still change of a pupil who is there: never the password. */
export function updatePupil(database: Sqlite, pupil: PackagePupil): void {
  statements(database).update(
    pupil.displayName,
    pupil.extraTimePercent,
    pupil.restBreakMinutes * 60,
    pupil.externalId,
  );
}

/** How a roster says that a pupil reads best; until the exam has begun for them, it is what they find. */
export function takePreferences(database: Sqlite, known: PupilRow, pupil: PackagePupil): void {
  statements(database).preferences(preferencesColumn(pupil), known.id);
}

export function keepPreferences(database: Sqlite, pupilId: string, preferences: unknown): void {
  statements(database).preferences(JSON.stringify(preferences), pupilId);
}
