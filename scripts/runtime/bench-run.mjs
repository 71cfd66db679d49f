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
/** What is measured with real containers: these get an engine, installed where it may be. */
const WITH_CONTAINERS = ["exam-faults", "exam-launch"];
/** What is measured in a real browser. */
const WITH_BROWSER = ["exam-outage", "outage"];

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
  const files = scenarios(names);
  if (files.some((file) => WITH_CONTAINERS.includes(nameOf(file)))) await startEngine(say);
  if (files.some((file) => WITH_BROWSER.includes(nameOf(file)))) await findBrowser(say);
  for (const file of files) {
    say(`\n── ${nameOf(file)}`);
    if ((await run(file)) !== 0) missed.push(nameOf(file));
  }
  writeTable(machine);
  return missed;
}

async function startEngine(say) {
  // It needs packages that a fresh clone has only by now.
  const { ensureEngine } = await import("../testing/container-engine.mjs");
  await ensureEngine(say);
}

async function findBrowser(say) {
  const { ensureBrowser } = await import("../testing/programs.mjs");
  await ensureBrowser(say);
}

function nameOf(file) {
  return file.slice(0, -ENDING.length);
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
