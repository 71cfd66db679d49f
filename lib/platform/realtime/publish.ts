import { pool } from "@/lib/platform/db/pool";
import type { Transaction } from "@/lib/platform/db/transaction";
import type { Notice } from "./channel";
import { CHANNEL } from "./channel";

/** Tells every instance that something changed, when and only if the transaction commits. */
export async function publishIn(tx: Transaction, notice: Notice): Promise<void> {
  await tx.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`;
}

/** Tells every instance that something changed. */
export async function publish(topic: string, type: string, data: Notice["data"]): Promise<void> {
  await pool.query("select pg_notify($1, $2)", [CHANNEL, JSON.stringify({ topic, type, data })]);
}
