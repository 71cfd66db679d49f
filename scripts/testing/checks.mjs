/** What is checked without running the application: each takes the whole tree. */
import { execFile } from "node:child_process";
import path from "node:path";
import { ROOT } from "../runtime/paths.mjs";

const bin = (file) => path.join(ROOT, "node_modules", file);
const PROGRAM_FOLDERS = [
  "app",
  "components",
  "lib",
  "cli",
  "server.ts",
  "proxy.ts",
  "instrumentation.ts",
];

const CHECKS = [
  {
    name: "format and lint",
    script: bin("@biomejs/biome/bin/biome"),
    args: ["check", "--error-on-warnings"],
  },
  { name: "promises and cases", script: bin("eslint/bin/eslint.js"), args: ["."] },
  { name: "types", script: bin("typescript/bin/tsc"), args: ["--noEmit", "-p", "."] },
  {
    name: "dependency rule",
    script: bin("dependency-cruiser/bin/dependency-cruiser.mjs"),
    args: ["--output-type", "err", ...PROGRAM_FOLDERS],
  },
  { name: "structure", script: path.join(ROOT, "scripts/check-structure.mjs"), args: [] },
  { name: "unused code", script: bin("knip/bin/knip.js"), args: ["--no-progress"] },
  {
    name: "migrations match the schema",
    script: path.join(ROOT, "scripts/new-migration.mjs"),
    args: ["--check"],
  },
  {
    name: "lock for every platform",
    script: path.join(ROOT, "scripts/complete-lock.mjs"),
    args: ["--check"],
  },
];

/**
 * Runs every check and says how each went.
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runChecks(say) {
  await makeRouteTypes();
  const results = [];
  for (const check of CHECKS) results.push(await runCheck(check, say));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

async function runCheck({ name, script, args }, say) {
  const started = performance.now();
  const { code, output } = await run(script, args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (code !== 0) say(indent(output));
  return code === 0;
}

/** The types of this application's routes, which the type check needs. */
async function makeRouteTypes() {
  const { code, output } = await run(bin("next/dist/bin/next"), ["typegen"]);
  if (code !== 0) throw new Error(`The types of the routes could not be made:\n${output}`);
}

function run(script, args) {
  const options = {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, FORCE_COLOR: "0" },
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) => {
      resolve({
        code: error === null ? 0 : (error.code ?? 1),
        output: `${stdout}${stderr}`.trim(),
      });
    });
  });
}

function indent(text) {
  return text.replaceAll(/^/gm, "    ");
}
