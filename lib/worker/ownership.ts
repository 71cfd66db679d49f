import pg from "pg";
import { log } from "@/lib/platform/log/log";

/** Keeps our advisory locks apart from anyone else's: the first of the two numbers. */
const LOCK_SPACE = 0x6d77; // "mw"
const SECOND_LOOK_MS = 500;

/**
 * A job belongs to the process that took it, and graphile-worker believes so for four hours even when that
 * process was killed. Here each process also holds an advisory lock under its own id, which Postgres lets
 * go of the moment the process dies; jobs whose owner's lock is free are given back.
 */
export class Ownership {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** @param onLost called when the connection that holds the locks has ended. */
  static async open(url: string, onLost: () => void): Promise<Ownership> {
    const client = new pg.Client({
      connectionString: url,
      application_name: "markwell worker locks",
    });
    client.on("error", onLost);
    await client.connect();
    return new Ownership(client);
  }

  /** Takes the lock of `ownerId`, for as long as this process lives. */
  async hold(ownerId: string): Promise<void> {
    await this.#client.query("select pg_advisory_lock($1, hashtext($2))", [LOCK_SPACE, ownerId]);
  }

  /** @returns the owners of taken jobs that are no longer alive. */
  async deadOwners(): Promise<string[]> {
    const suspects = await this.#ownersWithoutLock();
    if (suspects.length === 0) return [];
    // An owner may have taken its first job a moment before its lock: it is dead only if it looks so twice.
    await new Promise((again) => setTimeout(again, SECOND_LOOK_MS));
    const still = new Set(await this.#ownersWithoutLock());
    const dead = suspects.filter((owner) => still.has(owner));
    if (dead.length > 0) log.warn({ dead }, "giving back the jobs of workers that were killed");
    return dead;
  }

  async close(): Promise<void> {
    await this.#client.end();
  }

  async #ownersWithoutLock(): Promise<string[]> {
    const { rows } = await this.#client.query<{ locked_by: string }>(
      `select distinct locked_by from graphile_worker.jobs
       where locked_by is not null and not exists (
         select 1 from pg_locks
         where locktype = 'advisory' and granted and objsubid = 2
           and database = (select oid from pg_database where datname = current_database())
           and classid = $1::int::oid and objid = (hashtext(locked_by)::bigint & 4294967295)::oid)`,
      [LOCK_SPACE],
    );
    return rows.map((row) => row.locked_by);
  }
}
