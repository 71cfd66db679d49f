import { demoSignIns } from "@/lib/core/demo-school/demo-school";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import type { SchoolNumbers, SignInPage } from "./types";

/** The school's name, and its demo sign-ins where it is the demo school. */
export async function getSignInPage(providers: SignInPage["providers"]): Promise<SignInPage> {
  const school = await db.school.findFirst({ select: { name: true, isDemo: true } });
  return {
    schoolName: school?.name ?? "Markwell",
    demo: school?.isDemo === true ? demoSignIns() : undefined,
    providers,
  };
}

export async function getSchoolNumbers(since: Date): Promise<SchoolNumbers> {
  const active = { disabledAt: null };
  const [pupils, teachers, classes, attemptsToday] = await Promise.all([
    db.person.count({ where: { role: "PUPIL", ...active } }),
    db.person.count({ where: { role: "TEACHER", ...active } }),
    db.class.count({ where: { archivedAt: null } }),
    db.attempt.count({ where: { startedAt: { gte: since } } }),
  ]);
  return { pupils, teachers, classes, attemptsToday };
}

export interface DatabaseFacts {
  readonly version: string;
  readonly sizeBytes: number;
  /** "on" is what lets an answer be called saved. */
  readonly synchronousCommit: string;
  readonly fsync: string;
}

export async function getDatabaseFacts(): Promise<DatabaseFacts> {
  const { rows } = await pool.query<DatabaseFacts>(
    `select current_setting('server_version') as version,
      pg_database_size(current_database())::float8 as "sizeBytes",
      current_setting('synchronous_commit') as "synchronousCommit", current_setting('fsync') as fsync`,
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error("Postgres answered without a row");
  return facts;
}
