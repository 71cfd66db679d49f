/** What every benchmark needs first, and how they are run. */
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { availableParallelism, cpus, release, totalmem } from "node:os";
import path from "node:path";
import { writeTable } from "./bench-table.mjs";
import {
  ensurePages,
  ensurePlayer,
  ensurePreview,
  ensurePrograms,
  ensurePython,
  ensureQueries,
} from "./build.mjs";
import { ensurePackages } from "./packages.mjs";
import { ROOT } from "./paths.mjs";
import { ensureSecrets, loadSettings } from "./settings.mjs";

const ENDING = ".bench.ts";

/** @param {(line: string) => void} say */
export async function prepareBench(say) {
  loadSettings();
  ensureSecrets();
  await ensurePackages(say);
  await ensureQueries(say);
  await ensurePrograms(say);
  await ensurePlayer(say);
  await ensurePreview(say);
  await ensurePython(say);
  await ensurePages(say);
}

/**
 * @param {string[]} names beginnings of file names; none means all
 * @returns {Promise<string[]>} scenarios that missed their bar or broke
 */
export async function runScenarios(names, say) {
  const machine = describeMachine();
  say(machine);
  const missed = [];
  for (const file of scenarios(names)) {
    say(`\n── ${file.slice(0, -ENDING.length)}`);
    if ((await run(file)) !== 0) missed.push(file.slice(0, -ENDING.length));
  }
  writeTable(machine);
  return missed;
}

function describeMachine() {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return (
    `${cpus()[0]?.model ?? "unknown processor"}, ${availableParallelism()} cores, ${memory} GiB, ` +
    `${process.platform} ${release()}, Node ${process.versions.node}`
  );
}

function scenarios(names) {
  const files = readdirSync(path.join(ROOT, "bench")).filter((file) => file.endsWith(ENDING));
  return files
    .filter((file) => names.length === 0 || names.some((name) => file.startsWith(name)))
    .sort();
}

function run(file) {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(ROOT, "bench", file)], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
