/** Runs the bundled command line in this process, with a database where the command needs one. */
import path from "node:path";
import { databaseUrl } from "../postgres/cluster.mjs";
import { bringUpToDate, clusterFolder, DATABASE, openDatabase } from "./database.mjs";
import { ROOT } from "./paths.mjs";
import { runningLauncher } from "./run-record.mjs";

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
  if (process.env.DATABASE_URL === undefined && runningLauncher()?.address !== undefined)
    process.env.DATABASE_URL = databaseUrl(clusterFolder(), DATABASE);
  // The embedded server is tied to this process and ends with it, however the command ends.
  const { url } = await openDatabase({ say });
  await bringUpToDate(url, say);
  process.env.DATABASE_URL = url;
  await runCommand(args);
}
