import { pool } from "@/lib/platform/db/pool";

/** Which of these sessions are over: signed out, timed out, or their person disabled. */
export async function endedSessions(ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await pool.query<{ id: string }>({
    name: "ended-sessions",
    text: `select given.id from unnest($1::uuid[]) as given(id)
      where not exists (
        select 1 from "Session" s join "Person" p on p.id = s."personId"
        where s.id = given.id and s."revokedAt" is null and s."expiresAt" > now() and p."disabledAt" is null)`,
    values: [ids],
  });
  return rows.map(({ id }) => id);
}
