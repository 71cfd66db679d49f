import type { Actor, Role } from "@/lib/core/access/permissions";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { hashSessionToken } from "./session-token";

/** However busy somebody is, after this they sign in again. */
export const SESSION_LONGEST_HOURS = 24;

/** How much of a session's time may pass before its row is written again. */
const REFRESH_AFTER_SECONDS = Math.min(60, env.SESSION_TTL_MINUTES * 6);

interface SessionRow {
  readonly id: string;
  readonly personId: string;
  readonly role: "PUPIL" | "TEACHER" | "ADMINISTRATOR";
  readonly stale: boolean;
}

const ROLES: Readonly<Record<SessionRow["role"], Role>> = {
  PUPIL: "pupil",
  TEACHER: "teacher",
  ADMINISTRATOR: "administrator",
};

// By hand rather than through Prisma: it runs before every save of every pupil.
const READ = {
  name: "read-session",
  text: `select s.id, s."personId", p.role, s."lastSeenAt" < now() - make_interval(secs => $2) as stale
    from "Session" s join "Person" p on p.id = s."personId"
    where s."tokenHash" = $1 and s."revokedAt" is null and s."expiresAt" > now() and p."disabledAt" is null`,
};

const REFRESH = {
  name: "refresh-session",
  text: `update "Session" set "lastSeenAt" = now(),
      "expiresAt" = least(now() + make_interval(mins => $2), "createdAt" + make_interval(hours => $3))
    where id = $1`,
};

/**
 * Who a token speaks for: undefined when the session has ended, was signed out, or its person was disabled.
 * Times are the database's, so that every instance agrees.
 */
export async function readSessionToken(token: string): Promise<Actor | undefined> {
  const found = await pool.query<SessionRow>({
    ...READ,
    values: [hashSessionToken(token), REFRESH_AFTER_SECONDS],
  });
  const row = found.rows[0];
  if (row === undefined) return undefined;
  if (row.stale)
    await pool.query({
      ...REFRESH,
      values: [row.id, env.SESSION_TTL_MINUTES, SESSION_LONGEST_HOURS],
    });
  return { personId: row.personId, role: ROLES[row.role], sessionId: row.id };
}
