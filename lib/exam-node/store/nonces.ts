import { SIGNED_VALID_MS } from "@/lib/core/exams/signed-request";
import type { Sqlite } from "./open-database";
import { change, inLightTransaction, perDatabase } from "./statements";

const statements = perDatabase((database) => ({
  take: change(
    database,
    "INSERT INTO nonce (nonce, forget_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
  ),
  forget: change(database, "DELETE FROM nonce WHERE forget_at < ?"),
}));

/** @returns false when it was used before. It is kept until its request would be too old anyway. */
export function takeNonce(database: Sqlite, nonce: string, now: Date): boolean {
  const { take, forget } = statements(database);
  // A request's time may be as far ahead of our clock as behind it.
  const forgetAt = new Date(now.getTime() + 2 * SIGNED_VALID_MS);
  return inLightTransaction(database, () => {
    forget(now.toISOString());
    return take(nonce, forgetAt.toISOString()) === 1;
  });
}
