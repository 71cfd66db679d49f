import { readdir, readFile } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { log } from "../log";

const THREADS = "/proc/self/task";
/** What libuv calls the threads on which passwords are looked at (and nothing that a save waits for). */
const POOL = "libuv-worker";

/**
 * Lets whoever writes go before whoever signs in: the threads that look at passwords get the lowest priority. Only Linux
 * gives each thread a priority of its own; elsewhere nothing changes.
 */
export async function stepBack(): Promise<void> {
  if (process.platform !== "linux") return;
  try {
    // Reading has started the pool: its threads are all there.
    for (const thread of await readdir(THREADS)) {
      const name = await readFile(`${THREADS}/${thread}/comm`, "utf8");
      if (name.trim() === POOL) setPriority(Number(thread), constants.priority.PRIORITY_LOW);
    }
  } catch (error) {
    log.warn({ err: error }, "signing in keeps the priority of saving");
  }
}
