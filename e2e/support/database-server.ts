/** The embedded Postgres of the site under test, to be taken away from it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { programProcess } from "./programs";
import { prepareSite } from "./site";

/** Kills Postgres as a crash would. Its keeper starts it again. */
export async function killDatabase(): Promise<void> {
  process.kill(await databaseProcess(), "SIGKILL");
}

/** Stops Postgres in order and keeps it away while `work` runs: its keeper stands still for so long. */
export async function withoutDatabase<T>(work: () => Promise<T>): Promise<T> {
  const keeper = await programProcess("keeper.mjs");
  process.kill(keeper, "SIGSTOP");
  try {
    process.kill(await databaseProcess(), "SIGINT");
    return await work();
  } finally {
    process.kill(keeper, "SIGCONT");
  }
}

async function databaseProcess(): Promise<number> {
  const { dataFolder } = await prepareSite();
  const file = path.join(dataFolder, "postgres/data/postmaster.pid");
  return Number.parseInt(readFileSync(file, "utf8"), 10);
}
