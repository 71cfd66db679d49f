/** One command of a set-up, such as an installation: run to its end, quiet unless it fails. */
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, TOOLS } from "./paths.mjs";

const TIED = fileURLToPath(new URL("tied.mjs", import.meta.url));

/**
 * @param {string} name of the step; its output is kept in .data/logs/<name>.log
 * @param {string[]} command
 * @param {{ env?: NodeJS.ProcessEnv }} options
 * @throws Error that ends with the last lines the command wrote
 */
export async function runStep(name, command, { env = process.env } = {}) {
  const file = path.join(TOOLS, "logs", `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true });
  const log = createWriteStream(file);
  const child = spawnTied(command, env);
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const code = await new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve) => log.end(resolve));
  if (code === 0) return;
  const tail = readFileSync(file, "utf8").trimEnd().split("\n").slice(-40).join("\n");
  throw new Error(`${command.join(" ")} failed (${code}). It said:\n${tail}\n(all of it: ${file})`);
}

/**
 * Starts a command that ends when this program does, with its outputs as streams.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
export function spawnTied(command, env) {
  return spawn(process.execPath, [TIED, ...command], {
    cwd: ROOT,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    detached: true,
  });
}
