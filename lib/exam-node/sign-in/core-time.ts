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

/** What threads had of the machine's cores, in milliseconds since they began. */
export interface CoreTime {
  readonly ran: number;
  /** They stood ready, and got no core. */
  readonly waited: number;
}

/**
 * What these threads had together; zero where the kernel does not count that. Source: the first two fields of
 * schedstat, Documentation/scheduler/sched-stats.rst of Linux.
 */
export function coreTimeOf(threads: readonly number[]): CoreTime {
  const times = threads.map(coreTime);
  const sum = (which: keyof CoreTime) => times.reduce((total, time) => total + time[which], 0);
  return { ran: sum("ran"), waited: sum("waited") };
}

function coreTime(thread: number): CoreTime {
  try {
    const [ran, waited] = readFileSync(`${THREADS}/${thread}/schedstat`, "utf8").split(" ");
    return { ran: Number(ran) / 1e6, waited: Number(waited) / 1e6 };
  } catch {
    return { ran: 0, waited: 0 };
  }
}
