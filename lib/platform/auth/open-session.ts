import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { pool } from "@/lib/platform/db/pool";
import type { Transaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env/env";
import { hashSessionToken, newSessionToken } from "./session-token";

const MAX_USER_AGENT = 300;

/** Makes a session and returns the token for its cookie; only the token's hash is kept. */
export async function openSession(
  personId: string,
  userAgent: string | undefined,
): Promise<string> {
  const token = newSessionToken();
  await pool.query(
    `insert into "Session" (id, "tokenHash", "personId", "expiresAt", "userAgent")
     values ($1, $2, $3, now() + make_interval(mins => $4), $5)`,
    [
      newId(),
      hashSessionToken(token),
      personId,
      env.SESSION_TTL_MINUTES,
      userAgent?.slice(0, MAX_USER_AGENT) ?? null,
    ],
  );
  return token;
}

/** Ends one session; its next request is nobody's. */
export async function closeSession(sessionId: string): Promise<void> {
  await closeSessionsWhere(db, { id: sessionId });
}

/** Ends every session of a person, in the transaction of what made that necessary. */
export async function closeSessionsOfIn(tx: Transaction, personId: string): Promise<void> {
  await closeSessionsWhere(tx, { personId });
}

async function closeSessionsWhere(
  client: Transaction,
  which: { readonly id: string } | { readonly personId: string },
): Promise<void> {
  await client.session.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
