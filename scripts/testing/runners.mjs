/** Runs Vitest and Playwright, showing what they show, and counts what they report. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { temporaryFolder } from "../postgres/test-cluster.mjs";
import { whenParentGone } from "../runtime/parent.mjs";
import { ROOT, TOOLS } from "../runtime/paths.mjs";
import { playwrightFailures, playwrightTally, vitestFailures, vitestTally } from "./tally.mjs";

/**
 * Unit, property and database tests.
 * @returns {Promise<import("./tally.mjs").Tally & { failures: import("./tally.mjs").Failure[] }>}
 */
export async function runVitest() {
  const report = freshReport("vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await run("node_modules/vitest/vitest.mjs", ["run", ...reporters], {});
  const written = read(report);
  return { ...vitestTally(written, code), failures: vitestFailures(written, code) };
}

/**
 * The built application in a real browser.
 * @returns {Promise<import("./tally.mjs").Tally & { failures: import("./tally.mjs").Failure[] }>}
 */
export async function runPlaywright() {
  const report = freshReport("playwright.json");
  const folder = temporaryFolder();
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, MARKWELL_E2E_FOLDER: folder };
  const code = await run("node_modules/playwright/cli.js", ["test", "--reporter=list,json"], env);
  rmSync(folder, { recursive: true, force: true });
  const written = read(report);
  return { ...playwrightTally(written, code), failures: playwrightFailures(written) };
}

function run(script, args, env) {
  const child = spawn(process.execPath, [path.join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  endTogether(child);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

/** A runner that is interrupted stops what it started, such as the site under test; then so do we. */
function endTogether(child) {
  const interrupt = () => {
    child.once("exit", () => process.exit(1));
    child.kill("SIGINT");
  };
  for (const signal of ["SIGTERM", "SIGHUP"]) process.once(signal, interrupt);
  whenParentGone(interrupt);
}

/** A report of an earlier run must not be taken for this one's. */
function freshReport(name) {
  const file = path.join(TOOLS, "reports", name);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  return file;
}

function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
