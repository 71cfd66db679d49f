import { Worker } from "node:worker_threads";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { MOST_SECONDS, USUAL_SECONDS } from "@/lib/core/python/python-run";
import { OutputRoom } from "./output-room";
import type { ThreadNews, ThreadStart } from "./wire";
import { BEGUN } from "./wire";

/** One thread for interpreters, ended and made anew when a program does not end by itself. */
export class ThreadKeeper {
  readonly #module: WebAssembly.Module;
  readonly #program: URL;
  readonly #room = new OutputRoom();
  #thread: Worker;

  constructor(module: WebAssembly.Module, program: URL) {
    this.#module = module;
    this.#program = program;
    this.#thread = this.#start();
  }

  /** Never throws: what goes wrong is an outcome too. */
  run(run: PythonRun): Promise<PythonOutcome> {
    this.#room.clear();
    const thread = this.#thread;
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const settle = (outcome: PythonOutcome): void => {
        clearTimeout(timer);
        forget(thread);
        resolve(outcome);
      };
      const stop = (ended: PythonOutcome["ended"]): void => {
        forget(thread);
        clearTimeout(timer);
        // It may still print until it is gone.
        void thread.terminate().then(() => {
          this.#thread = this.#start();
          settle({ ...this.#room.read(), ended });
        });
      };
      const seconds = Math.min(run.seconds ?? USUAL_SECONDS, MOST_SECONDS);
      // A busy machine is slow to make an interpreter: that is no time of the program's.
      thread.on("message", (news: ThreadNews) => {
        if (news !== BEGUN) settle(news);
        else timer ??= setTimeout(() => stop("time"), seconds * 1000);
      });
      thread.once("error", () => stop("failed"));
      thread.once("exit", () => stop("failed"));
      thread.postMessage(run);
    });
  }

  #start(): Worker {
    const workerData: ThreadStart = { module: this.#module, room: this.#room.shared };
    return new Worker(this.#program, {
      workerData,
      env: {},
      // What the program allocates in JavaScript; its own memory has the module's maximum.
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
  }
}

/** By name: without one, what the thread itself listens with would go too, and it would fall silent. */
function forget(thread: Worker): void {
  for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
}
