import { safeParse } from "zod/mini";
import { MOST_SCREEN } from "@/lib/core/python/frame-limits";
import type { FromFrame } from "@/lib/core/python/from-frame";
import { plainEnd } from "@/lib/core/python/plain-error";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import { MOST_SECONDS } from "@/lib/core/python/python-run";
import type { ToFrame } from "@/lib/core/python/to-frame";
import { MOST_STEPS } from "@/lib/core/python/turtle/drawing";
import { drawnPieceSchema } from "@/lib/core/python/turtle/drawn-piece";
import type { FromWorker, ToWorker } from "./worker-protocol";
import { fromWorkerSchema } from "./worker-protocol";

/** The part of a Worker that is used. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

/** A worker, and whether Python has started in it. */
interface Seat {
  readonly worker: WorkerLike;
  isReady: boolean;
}

interface Run {
  readonly number: number;
  readonly source: string;
  readonly input: string;
  screen: string;
  /** How many pieces of drawings were told. */
  pieces: number;
  /** How long it has worked; what input() waits is not counted. */
  worked: number;
  since: number | undefined;
}

type Error = PythonOutcome["error"];

/**
 * One run at a time, in one worker. A run that takes too long, prints too much or is stopped ends with its worker. From the
 * first run on a second worker stands by, never more than one, so that the next run need not wait for Python to start. What
 * a worker says is believed no further than the screen of its own pupil.
 */
export class RunsInWorker {
  #seat: Seat;
  #spare: Seat | undefined;
  #hasRun = false;
  #run: Run | undefined;
  #alarm: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param tell hears what the page is to know.
   * @param keepsSpare whether this machine has the memory for a worker that stands by.
   */
  constructor(
    private readonly makeWorker: () => WorkerLike,
    private readonly tell: (news: FromFrame) => void,
    private readonly keepsSpare: boolean,
  ) {
    this.#seat = this.#newSeat();
  }

  /** Something the page asked, already read by its shape. */
  hear(asked: Exclude<ToFrame, { readonly page: "files" }>): void {
    if (asked.page === "run") this.#start(asked);
    else if (asked.run !== this.#run?.number) return;
    else if (asked.page === "stop") this.#stop();
    else {
      this.#goOn();
      this.#seat.worker.postMessage({ frame: "typed", line: asked.line });
    }
  }

  #stop(): void {
    const words = "It was stopped.";
    if (this.#seat.isReady) this.#end(undefined, words);
    else this.#report("finished", undefined, words);
  }

  #newSeat(): Seat {
    const seat: Seat = { worker: this.makeWorker(), isReady: false };
    seat.worker.onmessage = ({ data }) => {
      const read = safeParse(fromWorkerSchema, data);
      if (read.success) this.#hearFrom(seat, read.data);
    };
    seat.worker.onerror = () => this.#hearFrom(seat, { worker: "failed" });
    return seat;
  }

  /** A worker that was ended may have left a message behind. */
  #hearFrom(seat: Seat, news: FromWorker): void {
    if (seat === this.#seat) this.#listen(news);
    else if (seat === this.#spare) this.#hearFromSpare(seat, news);
  }

  #hearFromSpare(spare: Seat, { worker: news }: FromWorker): void {
    if (news === "ready") spare.isReady = true;
    if (news !== "failed") return;
    spare.worker.terminate();
    this.#spare = undefined;
  }

  /** Who never runs a program needs no second Python; two that start at once would both be slow. */
  #keepSpare(): void {
    if (!this.keepsSpare || !this.#hasRun || !this.#seat.isReady) return;
    this.#spare ??= this.#newSeat();
  }

  #replace(): void {
    this.#seat.worker.terminate();
    this.#seat = this.#spare ?? this.#newSeat();
    this.#spare = undefined;
    this.#keepSpare();
  }

  #listen(news: FromWorker): void {
    if (news.worker === "ready") this.#ready();
    else if (news.worker === "failed") this.#fail();
    else if (news.worker === "printed") this.#print(news.text);
    else if (news.worker === "drew") this.#draw(news.piece);
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
    this.#run = { number: run, source, input, screen: "", pieces: 0, worked: 0, since: undefined };
    this.#hasRun = true;
    if (this.#seat.isReady) this.#send(this.#run);
  }

  /** A program may have been asked for while the worker was still starting. */
  #ready(): void {
    if (this.#seat.isReady) return;
    this.#seat.isReady = true;
    this.tell({ python: "ready" });
    if (this.#run === undefined) this.#keepSpare();
    else this.#send(this.#run);
  }

  #send({ source, input }: Run): void {
    this.#goOn();
    this.#seat.worker.postMessage({ frame: "run", source, input });
    this.#keepSpare();
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

  /** A drawing has its bounds; a program that tells more than fits draws nothing more. */
  #draw(text: string): void {
    const run = this.#run;
    const read = safeParse(drawnPieceSchema, jsonIn(text));
    if (run === undefined || !read.success || run.pieces > MOST_STEPS) return;
    run.pieces += 1 + read.data.marks.length;
    this.tell({ python: "drew", run: run.number, piece: read.data });
  }

  #show(asks: boolean): void {
    if (this.#run === undefined) return;
    const { number: run, screen } = this.#run;
    this.tell({ python: "screen", run, screen, asks });
  }

  /** The worker ends with its run. */
  #end(ended: "time" | "output" | undefined, problem?: string): void {
    this.#report(ended ?? "finished", undefined, problem);
    this.#replace();
  }

  /** Python itself broke down: what a program did to it is the run's; without a run nothing can be run here. */
  #fail(): void {
    if (this.#run === undefined) {
      this.#seat.worker.terminate();
      this.tell({ python: "failed" });
      return;
    }
    this.#report("failed", undefined);
    this.#replace();
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

/** Undefined for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
