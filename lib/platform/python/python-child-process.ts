import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { MOST_SECONDS } from "@/lib/core/python/python-run";
import { log } from "@/lib/platform/log/log";
import { pythonProgram } from "./python-program";
import type { RunOrder, RunReply } from "./wire";
import { READY } from "./wire";

/** Nothing of ours: no secrets, no addresses. Next's types insist on this one variable. */
const EMPTY_ENVIRONMENT = { NODE_ENV: "production" } as const;

/** The child ends each run at its own limit; when even that does not happen, it is ended itself. */
const PATIENCE_MS = (MOST_SECONDS + 20) * 1000;

/** What came of a run whose child was lost: nothing is known of it. */
const LOST: PythonOutcome = { ended: "failed", output: "", screen: "" };

/** The child process in which Python runs. Keeps this process alive only while something runs. */
export class PythonChild {
  readonly #child: ChildProcess;
  readonly #running = new Map<number, (outcome: PythonOutcome) => void>();
  readonly #ready: Promise<boolean>;
  #last = 0;
  /** Settles once it is gone, for whatever reason. */
  readonly gone: Promise<void>;

  constructor(threads: number) {
    const { nodeOptions, file } = pythonProgram(process.cwd());
    this.#child = spawn(
      process.execPath,
      ["--no-warnings", ...nodeOptions, file, String(threads)],
      { env: EMPTY_ENVIRONMENT, stdio: ["ignore", "ignore", "pipe", "ipc"], windowsHide: true },
    );
    this.#logComplaints();
    this.#child.on("message", (message: typeof READY | RunReply) => {
      if (message !== READY) this.#running.get(message.id)?.(message.outcome);
    });
    this.gone = new Promise<void>((resolve) => {
      // For good: one that dies can say so more than once, and what nobody hears ends this process.
      this.#child.on("error", () => resolve());
      this.#child.once("close", () => resolve());
    }).then(() => {
      for (const settle of [...this.#running.values()]) settle(LOST);
    });
    this.#ready = Promise.race([
      new Promise<boolean>((resolve) => this.#child.once("message", () => resolve(true))),
      this.gone.then(() => false),
    ]);
  }

  /** One run, to be asked for no more often at a time than there are threads. */
  async run(run: PythonRun): Promise<PythonOutcome> {
    this.#hold(true);
    try {
      return (await this.#ready) ? await this.#send(run) : LOST;
    } finally {
      this.#hold(this.#running.size > 0);
    }
  }

  end(): void {
    this.#child.kill("SIGKILL");
  }

  #send(run: PythonRun): Promise<PythonOutcome> {
    const id = ++this.#last;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), PATIENCE_MS);
      const settle = (outcome: PythonOutcome): void => {
        clearTimeout(timer);
        this.#running.delete(id);
        resolve(outcome);
      };
      this.#running.set(id, settle);
      const order: RunOrder = { id, run };
      this.#child.send(order, (error) => {
        if (error !== null) settle(LOST);
      });
    });
  }

  /** A program that has nothing else to do may end: the child then ends by itself. */
  #hold(held: boolean): void {
    if (held) this.#child.ref();
    else this.#child.unref();
    if (held) this.#child.channel?.ref();
    else this.#child.channel?.unref();
  }

  #logComplaints(): void {
    const { stderr } = this.#child;
    stderr?.on("data", (chunk: Buffer) => {
      log.warn(
        { complaint: chunk.toString("utf8").slice(0, 2000) },
        "the Python runner complained",
      );
    });
    if (stderr !== null && "unref" in stderr && typeof stderr.unref === "function") stderr.unref();
  }
}
