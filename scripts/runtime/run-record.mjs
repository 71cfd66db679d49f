/**
 * Which launcher serves a data folder, and what it started: read by the next one, so that two never serve
 * the same folder, and so that what a killed one left behind is ended.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataFolder } from "./paths.mjs";
import { endProcess, isAlive, startTimeOf } from "./process-identity.mjs";

/** @typedef {{ pid: number, startTime: string | undefined }} ProcessRecord */

const folder = () => path.join(dataFolder(), "run");
const launcherFile = () => path.join(folder(), "launcher.json");
const childrenFile = () => path.join(folder(), "children.json");

/** @returns {(ProcessRecord & { address?: string }) | undefined} the launcher that serves the folder now */
export function runningLauncher() {
  const record = readJson(launcherFile());
  return record !== undefined && isAlive(record) ? record : undefined;
}

/**
 * Makes this process the launcher of the data folder.
 * @returns {boolean} false when another one is
 * @throws Error in plain words when the folder cannot be written to
 */
export function claim() {
  makeWritable();
  const mine = JSON.stringify({ pid: process.pid, startTime: startTimeOf(process.pid) });
  for (;;) {
    try {
      writeFileSync(launcherFile(), mine, { flag: "wx", mode: 0o600 });
      return true;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (runningLauncher() !== undefined) return false;
    rmSync(launcherFile(), { force: true });
  }
}

/** Writes down where the site is, for a second `npm start` to say. */
export function recordAddress(address) {
  replace(launcherFile(), { pid: process.pid, startTime: startTimeOf(process.pid), address });
}

/** @param {number[]} pids of everything that runs for this launcher now */
export function recordChildren(pids) {
  replace(
    childrenFile(),
    pids.map((pid) => ({ pid, startTime: startTimeOf(pid) })),
  );
}

/** Ends what an earlier launcher started and could not stop. */
export async function endLeftovers() {
  const children = readJson(childrenFile()) ?? [];
  await Promise.all(children.map((record) => endProcess(record, { graceMs: 12_000 })));
  rmSync(childrenFile(), { force: true });
}

export function release() {
  rmSync(childrenFile(), { force: true });
  rmSync(launcherFile(), { force: true });
}

function makeWritable() {
  try {
    mkdirSync(folder(), { recursive: true });
    const probe = path.join(folder(), `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Error(
      `Markwell keeps the school's data in ${dataFolder()}, and cannot write there (${error.code}). ` +
        "Make that folder writable, or name another with MARKWELL_DATA_DIR.",
    );
  }
}

/** A reader never sees half a record. */
function replace(file, value) {
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
