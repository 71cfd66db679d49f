import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";

const THREADS = "/proc/self/task";
/** What libuv calls the threads on which passwords are looked at (and nothing that a save waits for). */
const POOL = "libuv-worker";

/** The numbers of the pool's threads; none where the system does not show them (only Linux does). */
export async function poolThreads(): Promise<readonly number[]> {
  if (process.platform !== "linux") return [];
  // To read starts the pool: its threads are all there.
  const threads = await readdir(THREADS);
  return threads.filter((thread) => nameOf(thread) === POOL).map(Number);
}

/** @returns nothing for a thread that has ended meanwhile. */
function nameOf(thread: string): string {
  try {
    return readFileSync(`${THREADS}/${thread}/comm`, "utf8").trim();
  } catch {
    return "";
  }
}

/**
 * Milliseconds for which these threads stood ready and got no core, since they began; 0 where the kernel does not
 * count that. Source: the second field of schedstat, Documentation/scheduler/sched-stats.rst of Linux.
 */
export function waitedForCores(threads: readonly number[]): number {
  return threads.reduce((sum, thread) => sum + waited(thread), 0) / 1e6;
}

function waited(thread: number): number {
  try {
    const [, nanoseconds] = readFileSync(`${THREADS}/${thread}/schedstat`, "utf8").split(" ");
    return Number(nanoseconds);
  } catch {
    return 0;
  }
}
