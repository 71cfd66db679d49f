/** The database of this server: the one it was given, or an embedded one, brought up to date. */
import path from "node:path";
import pg from "pg";
import { migrate } from "../postgres/migrate.mjs";
import { ensureDatabase, startPostgres } from "../postgres/start-postgres.mjs";
import { dataFolder, ROOT } from "./paths.mjs";
import { given } from "./settings.mjs";

/** Name of the database in the embedded server. */
export const DATABASE = "markwell";
/** Folder of the embedded server. */
export const clusterFolder = () => path.join(dataFolder(), "postgres");

/**
 * @param {{ say(line: string): void, onChange?(pid: number): void }} options
 * @returns {Promise<{ url: string, stop(): Promise<void>, unref(): void }>} after `unref` the server
 *   stops when nothing else keeps this program running
 */
export async function openDatabase({ say, onChange = () => {} }) {
  const ownUrl = given("DATABASE_URL");
  if (ownUrl !== undefined) return { url: ownUrl, stop: async () => {}, unref: () => {} };
  say("Starting the database …");
  const keeping = keepPostgres(say, onChange);
  const url = await keeping.start();
  return { url, stop: keeping.stop, unref: keeping.unref };
}

/** @param {string} url */
export async function bringUpToDate(url, say) {
  const applied = await migrate(url, path.join(ROOT, "prisma/migrations"));
  if (applied.length > 0) say(`The database is now at ${applied.at(-1)}.`);
}

/** @returns {Promise<"none" | "demo" | "own">} whose school this database holds */
export async function schoolIn(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select "isDemo" from "School" limit 1`);
    if (rows.length === 0) return "none";
    return rows[0].isDemo ? "demo" : "own";
  } finally {
    await client.end();
  }
}

/** Starts the keeper of the embedded server again when it is killed; the keeper does so for the server. */
function keepPostgres(say, onChange) {
  let postgres;
  let stopping = false;
  const open = async (mayMove) => {
    postgres = await startPostgres(clusterFolder(), { mayMove });
    onChange(postgres.keeper.pid);
    postgres.keeper.on("message", ({ type }) => {
      if (type === "died") say("The database ended by itself; starting it again.");
    });
    postgres.keeper.once("exit", () => {
      if (stopping) return;
      say("The database's keeper ended by itself; starting it again.");
      open(false).catch((error) => say(`The database does not start: ${error.message}`));
    });
  };
  return {
    start: async () => {
      await open(true);
      await ensureDatabase(postgres.url("postgres"), DATABASE);
      return postgres.url(DATABASE);
    },
    stop: async () => {
      stopping = true;
      await postgres?.stop();
    },
    unref: () => postgres?.unref(),
  };
}
