import type { SystemFacts } from "@/lib/core/access/system-health";
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

/** @returns undefined before the school was given a name. */
export async function findSchoolName(): Promise<string | undefined> {
  const school = await db.school.findFirst({ select: { name: true } });
  return school?.name;
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

/** How Postgres stands, and how many workers hold their lock in it. */
export async function getDatabaseFacts(): Promise<SystemFacts["database"]> {
  const { rows } = await pool.query<SystemFacts["database"]>(
    `select current_setting('server_version') as version,
      pg_database_size(current_database())::float8 as "sizeBytes",
      current_setting('synchronous_commit') as "synchronousCommit", current_setting('fsync') as fsync,
      (select count(*)::int from pg_stat_activity
        where datname = current_database() and application_name = 'markwell worker locks') as workers`,
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error("Postgres answered without a row");
  return facts;
}
