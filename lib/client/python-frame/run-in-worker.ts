import { safeParse } from "zod/mini";
import { MOST_SCREEN } from "@/lib/core/python/frame-limits";
import type { FromFrame } from "@/lib/core/python/from-frame";
import { plainEnd } from "@/lib/core/python/plain-error";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import { MOST_SECONDS } from "@/lib/core/python/python-run";
import type { ToFrame } from "@/lib/core/python/to-frame";
import type { FromWorker, ToWorker } from "./worker-protocol";
import { fromWorkerSchema } from "./worker-protocol";

/** The part of a Worker that is used. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

interface Run {
  readonly number: number;
  readonly source: string;
  readonly input: string;
  screen: string;
  /** How long it has worked; what input() waits is not counted. */
  worked: number;
  since: number | undefined;
}

type Error = PythonOutcome["error"];

/**
 * One worker at a time and one run at a time in it. A run that takes too long, prints too much or is stopped ends with its
 * worker, and a new one is made; what the worker says is believed no further than the screen of its own pupil.
 */
export class RunsInWorker {
  #worker: WorkerLike | undefined;
  #isReady = false;
  #run: Run | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  /** @param tell hears what the page is to know. */
  constructor(
    private readonly makeWorker: () => WorkerLike,
    private readonly tell: (news: FromFrame) => void,
  ) {
    this.#begin();
  }

  /** Something the page asked, already read by its shape. */
  hear(asked: Exclude<ToFrame, { readonly page: "files" }>): void {
    if (asked.page === "run") this.#start(asked);
    else if (asked.run !== this.#run?.number) return;
    else if (asked.page === "stop") this.#stop();
    else {
      this.#goOn();
      this.#worker?.postMessage({ frame: "typed", line: asked.line });
    }
  }

  #stop(): void {
    const words = "It was stopped.";
    if (this.#isReady) this.#end(undefined, words);
    else this.#report("finished", undefined, words);
  }

  #begin(): void {
    const worker = this.makeWorker();
    this.#worker = worker;
    this.#isReady = false;
    worker.onmessage = ({ data }) => {
      const read = safeParse(fromWorkerSchema, data);
      // A worker that was ended may have left a message behind.
      if (read.success && worker === this.#worker) this.#listen(read.data);
    };
    worker.onerror = () => {
      if (worker === this.#worker) this.#fail();
    };
  }

  #listen(news: FromWorker): void {
    if (news.worker === "ready") this.#ready();
    else if (news.worker === "failed") this.#fail();
    else if (news.worker === "printed") this.#print(news.text);
    else if (news.worker === "asks") this.#ask();
    else this.#over(news.error);
  }

  #over(error: (FromWorker & { readonly worker: "ended" })["error"]): void {
    this.#report(
      error === null ? "finished" : "error",
      error === null ? undefined : { ...error, line: error.line ?? undefined },
    );
  }

  #start({ run, source, input }: ToFrame & { readonly page: "run" }): void {
    if (this.#run !== undefined) return;
    this.#run = { number: run, source, input, screen: "", worked: 0, since: undefined };
    if (this.#isReady) this.#send(this.#run);
  }

  /** A program may have been asked for while the worker was still starting. */
  #ready(): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.tell({ python: "ready" });
    if (this.#run !== undefined) this.#send(this.#run);
  }

  #send({ source, input }: Run): void {
    this.#goOn();
    this.#worker?.postMessage({ frame: "run", source, input });
  }

  #goOn(): void {
    const run = this.#run;
    if (run === undefined || run.since !== undefined) return;
    run.since = performance.now();
    this.#alarm = setTimeout(
      () => this.#end("time"),
      Math.max(0, MOST_SECONDS * 1000 - run.worked),
    );
  }

  #ask(): void {
    const run = this.#run;
    if (run?.since === undefined) return;
    clearTimeout(this.#alarm);
    run.worked += performance.now() - run.since;
    run.since = undefined;
    this.#show(true);
  }

  #print(text: string): void {
    const run = this.#run;
    if (run === undefined) return;
    const room = MOST_SCREEN - run.screen.length;
    run.screen += text.slice(0, room);
    if (text.length > room) this.#end("output");
    else this.#show(false);
  }

  #show(asks: boolean): void {
    if (this.#run === undefined) return;
    const { number: run, screen } = this.#run;
    this.tell({ python: "screen", run, screen, asks });
  }

  /** The worker ends with its run, and another is made while the pupil reads what came of it. */
  #end(ended: "time" | "output" | undefined, problem?: string): void {
    this.#worker?.terminate();
    this.#report(ended ?? "finished", undefined, problem);
    this.#begin();
  }

  /** Python itself broke down: what a program did to it is the run's; without a run nothing can be run here. */
  #fail(): void {
    this.#worker?.terminate();
    if (this.#run === undefined) this.tell({ python: "failed" });
    else {
      this.#report("failed", undefined);
      this.#begin();
    }
  }

  #report(ended: PythonOutcome["ended"], error: Error, problem?: string): void {
    const run = this.#run;
    if (run === undefined) return;
    clearTimeout(this.#alarm);
    this.#run = undefined;
    const outcome = { ended, output: "", screen: run.screen, error };
    this.tell({
      python: "ended",
      run: run.number,
      screen: run.screen,
      problem: problem ?? plainEnd(outcome) ?? null,
      line: error?.line ?? null,
    });
  }
}
