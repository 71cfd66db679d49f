/** Starts an embedded Postgres that ends with the program that asked for it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { databaseUrl } from "./cluster.mjs";

const KEEPER = fileURLToPath(new URL("keeper.mjs", import.meta.url));

/**
 * @param {string} folder where the cluster is, or will be made
 * @param {{ temporary?: boolean, mayMove?: boolean, settings?: Record<string, string> }} options
 *   temporary: the folder is removed when the server stops; mayMove: take another port when its own is
 *   taken, as nobody knows it yet; settings: server settings over ours.
 *   After `unref` the server no longer keeps this program from ending.
 * @returns {Promise<{ url(database: string): string, stop(): Promise<void>, unref(): void,
 *   keeper: import("node:child_process").ChildProcess }>}
 */
export async function startPostgres(folder, options = {}) {
  const { temporary = false, mayMove = true, settings = {} } = options;
  const keeper = spawn(
    process.execPath,
    [KEEPER, folder, JSON.stringify({ temporary, mayMove, settings })],
    {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      detached: true,
    },
  );
  await untilReady(keeper);
  return {
    keeper,
    url: (database) => databaseUrl(folder, database),
    stop: () => stopKeeper(keeper),
    unref: () => {
      keeper.unref();
      keeper.channel?.unref();
    },
  };
}

/** Makes `database` when the server at `adminUrl` has none of that name. */
export async function ensureDatabase(adminUrl, database) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
      database,
    ]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function untilReady(keeper) {
  return new Promise((resolve, reject) => {
    keeper.on("message", ({ type, message }) => {
      if (type === "ready") resolve(undefined);
      if (type === "failed") reject(new Error(message));
    });
    keeper.once("error", reject);
    keeper.once("exit", (code) =>
      reject(new Error(`The database keeper ended (${code}) before it was ready.`)),
    );
  });
}

async function stopKeeper(keeper) {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return;
  const gone = once(keeper, "exit");
  if (keeper.connected) keeper.disconnect();
  await gone;
}
