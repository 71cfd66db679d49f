/** The embedded Postgres of the site under test, to be taken away from it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { prepareSite } from "./site";

/** Kills Postgres as a crash would. Its keeper starts it again. */
export async function killDatabase(): Promise<void> {
  process.kill(await databaseProcess(), "SIGKILL");
}

async function databaseProcess(): Promise<number> {
  const { dataFolder } = await prepareSite();
  const file = path.join(dataFolder, "postgres/data/postmaster.pid");
  return Number.parseInt(readFileSync(file, "utf8"), 10);
}
