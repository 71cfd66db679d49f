import { constants, setPriority } from "node:os";
import { log } from "../log";

/**
 * Lets whoever writes go before whoever signs in: the threads that look at passwords get the lowest priority. Only Linux
 * gives each thread a priority of its own, and weighs it among the threads of one program.
 */
export function stepBack(threads: readonly number[]): void {
  try {
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch (error) {
    log.warn({ err: error }, "signing in keeps the priority of saving");
  }
}
