import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";

/** What the child that runs Python and the program that started it send each other. */
export interface RunOrder {
  readonly id: number;
  readonly run: PythonRun;
}
export interface RunReply {
  readonly id: number;
  readonly outcome: PythonOutcome;
}

/** What a thread is started with: the compiled interpreter, and room in which output outlives the thread. */
export interface ThreadStart {
  readonly module: WebAssembly.Module;
  readonly room: SharedArrayBuffer;
}

/** Said by a thread when a run's interpreter stands and turns to the program: its time begins. */
export const BEGUN = "begun";
export type ThreadNews = typeof BEGUN | PythonOutcome;

/** Sent by the child once it can run. */
export const READY = "ready";
