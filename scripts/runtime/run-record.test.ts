import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isAlive, startTimeOf } from "./process-identity.mjs";
import { claim, endLeftovers, recordAddress, release, runningLauncher } from "./run-record.mjs";

let folder: string;
let other: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "run-"));
  vi.stubEnv("MARKWELL_DATA_DIR", folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  other?.kill("SIGKILL");
});

function write(file: string, value: unknown): void {
  mkdirSync(path.join(folder, "run"), { recursive: true });
  writeFileSync(path.join(folder, "run", file), JSON.stringify(value));
}

/** Some living process, with its number and when it started. */
function somebody() {
  other = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  const pid = other.pid ?? 0;
  return { pid, startTime: startTimeOf(pid) };
}

it("lets one launcher have a data folder at a time, and says where it serves", () => {
  expect(claim()).toBe(true);
  expect(claim()).toBe(false);
  recordAddress("http://localhost:3000");
  expect(runningLauncher()?.address).toBe("http://localhost:3000");
  release();
  expect(claim()).toBe(true);
});

it("takes over from a launcher that was killed, though its number belongs to another program by now", () => {
  write("launcher.json", { ...somebody(), startTime: "an earlier one" });
  expect(claim()).toBe(true);
});

it("ends what a killed launcher left running", async () => {
  const left = somebody();
  write("children.json", [left]);
  await endLeftovers();
  expect(isAlive(left)).toBe(false);
});

it("never ends a program that only has the number of one it started", async () => {
  const stranger = somebody();
  write("children.json", [{ ...stranger, startTime: "an earlier one" }]);
  await endLeftovers();
  expect(isAlive(stranger)).toBe(true);
});

it("says in plain words that it cannot write", () => {
  writeFileSync(path.join(folder, "file"), "");
  vi.stubEnv("MARKWELL_DATA_DIR", path.join(folder, "file"));
  expect(() => claim()).toThrow("cannot write there");
});
