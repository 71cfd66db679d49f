/** Runs the bundled command line in this process, with a database where the command needs one. */
import path from "node:path";
import { databaseUrl } from "../postgres/cluster.mjs";
import { bringUpToDate, clusterFolder, DATABASE, openDatabase } from "./database.mjs";
import { ROOT } from "./paths.mjs";
import { claim, release, runningLauncher } from "./run-record.mjs";
import { given } from "./settings.mjs";

const CLI = path.join(ROOT, "dist/cli.js");

/** @param {string[]} args */
export async function runCommand(args) {
  process.env.NODE_ENV ??= "production";
  process.argv.splice(1, process.argv.length, CLI, ...args);
  await import(CLI);
}

/**
 * Uses the database of the site that runs now; when none runs, its database is started for this command.
 * @param {string[]} args
 * @param {(line: string) => void} say
 */
export async function runCommandWithDatabase(args, say) {
  if (given("DATABASE_URL") === undefined) chooseDatabase();
  const database = await openDatabase({ say });
  database.unref();
  await bringUpToDate(database.url, say);
  process.env.DATABASE_URL = database.url;
  await runCommand(args);
}

/** Points at the running site's database; when none runs, keeps one from starting until this command ends. */
function chooseDatabase() {
  if (claim()) process.once("exit", release);
  else if (runningLauncher()?.address === undefined)
    throw new Error("Markwell is starting or stopping just now; try again in a moment.");
  else process.env.DATABASE_URL = databaseUrl(clusterFolder(), DATABASE);
}
