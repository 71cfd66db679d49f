import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

/** What the commands of package.json load before they install the packages. */
const LOADED_FIRST = [
  "runtime/node-24.mjs",
  "runtime/launcher.mjs",
  "runtime/exam-groups.mjs",
  "runtime/packages.mjs",
  "runtime/build.mjs",
  "runtime/settings.mjs",
  "runtime/bench-run.mjs",
  "testing/everything.mjs",
];

let clone: string;

beforeAll(() => {
  clone = mkdtempSync(path.join(tmpdir(), "clone-"));
  cpSync("scripts", path.join(clone, "scripts"), { recursive: true });
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

it.each(LOADED_FIRST)("scripts/%s loads in a fresh clone, which has no packages", (file) => {
  const program = `await import("./scripts/${file}")`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "--eval", program],
    { cwd: clone, encoding: "utf8", env: { NODE_ENV: "test", PATH: process.env.PATH ?? "" } },
  );
  expect(stderr).toBe("");
  expect(status).toBe(0);
});
