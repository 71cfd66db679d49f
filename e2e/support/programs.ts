/** The processes that the site's launcher has written down. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { commandLineOf, isAlive } from "../../scripts/runtime/process-identity.mjs";
import { prepareSite } from "./site";

interface ProcessRecord {
  readonly pid: number;
  readonly startTime: string | undefined;
}

/** The living program whose command line names this script. */
export async function programProcess(script: string): Promise<number> {
  const { dataFolder } = await prepareSite();
  const file = path.join(dataFolder, "run/children.json");
  const records = JSON.parse(readFileSync(file, "utf8")) as ProcessRecord[];
  const found = records.find((one) => isAlive(one) && commandLineOf(one.pid).includes(script));
  if (found === undefined) throw new Error(`nothing runs ${script}`);
  return found.pid;
}

/** kill −9 of the web server. The launcher starts it again. */
export async function killWebServer(): Promise<void> {
  process.kill(await programProcess("dist/server.js"), "SIGKILL");
}
