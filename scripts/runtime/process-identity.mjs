/**
 * Who a process is, beyond its number: numbers are used again, so a process is only ever ended when
 * its start time is also the one that was written down.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * @param {number} pid
 * @returns {string | undefined} boot and start time of the living process; undefined when there is none.
 */
export function startTimeOf(pid) {
  return process.platform === "linux" ? linuxStartTime(pid) : portableStartTime(pid);
}

/** @param {{ pid: number, startTime: string | undefined }} record */
export function isAlive(record) {
  return record.startTime !== undefined && startTimeOf(record.pid) === record.startTime;
}

/**
 * @param {number} pid
 * @returns {string} the command line, arguments separated by spaces; "" when there is no such process.
 */
export function commandLineOf(pid) {
  try {
    if (process.platform === "linux")
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * Asks a process to stop, and makes it when it does not.
 * @param {{ pid: number, startTime: string | undefined }} record
 * @param {{ graceMs?: number, signals?: NodeJS.Signals[] }} options signals in the order they are tried
 */
export async function endProcess(
  record,
  { graceMs = 5000, signals = ["SIGTERM", "SIGKILL"] } = {},
) {
  for (const signal of signals) {
    if (!isAlive(record)) return;
    try {
      process.kill(record.pid, signal);
    } catch {
      return;
    }
    await waitUntilGone(record, graceMs);
  }
}

async function waitUntilGone(record, ms) {
  const until = Date.now() + ms;
  while (isAlive(record) && Date.now() < until) await new Promise((done) => setTimeout(done, 25));
}

function linuxStartTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in brackets may hold spaces and brackets; fields are counted after the last one.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z") return undefined; // dead, its parent has not looked yet
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()}:${fields[19]}`;
  } catch {
    return undefined;
  }
}

function portableStartTime(pid) {
  try {
    const args = ["-o", "lstart=", "-p", String(pid)];
    return execFileSync("ps", args, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return undefined;
  }
}
