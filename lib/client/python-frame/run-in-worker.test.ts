import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MOST_SCREEN } from "@/lib/core/python/frame-limits";
import type { FromFrame } from "@/lib/core/python/from-frame";
import { MOST_SECONDS } from "@/lib/core/python/python-run";
import { MOST_STEPS } from "@/lib/core/python/turtle/drawing";
import type { WorkerLike } from "./run-in-worker";
import { RunsInWorker } from "./run-in-worker";

/** A worker whose part the test plays. */
class PlayedWorker implements WorkerLike {
  onmessage: WorkerLike["onmessage"] = null;
  onerror: WorkerLike["onerror"] = null;
  readonly heard: unknown[] = [];
  isGone = false;

  postMessage(message: unknown): void {
    this.heard.push(message);
  }

  terminate(): void {
    this.isGone = true;
  }

  say(data: unknown): void {
    this.onmessage?.(new MessageEvent("message", { data }));
  }
}

let workers: PlayedWorker[];
let told: FromFrame[];
let runs: RunsInWorker;

/** @param at which of those that were made. */
const worker = (at = 0): PlayedWorker => {
  const made = workers[at];
  if (made === undefined) throw new Error("No such worker was made.");
  return made;
};
const made = () => workers.filter(({ isGone }) => !isGone).length;
const run = (number: number, source = "print(1)") =>
  runs.hear({ page: "run", run: number, source, input: "" });
const ended = (changes: object) => ({
  python: "ended",
  run: 1,
  screen: "",
  problem: null,
  line: null,
  ...changes,
});

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  told = [];
  begin({ keepsSpare: true });
});

function begin({ keepsSpare }: { readonly keepsSpare: boolean }): void {
  workers.length = 0;
  const makeWorker = () => {
    const played = new PlayedWorker();
    workers.push(played);
    return played;
  };
  runs = new RunsInWorker(makeWorker, (news) => told.push(news), keepsSpare);
  worker().say({ worker: "ready" });
  told.length = 0;
}

afterEach(() => vi.useRealTimers());

it("shows what is printed as it comes, and says when the program is over", () => {
  run(1);
  worker().say({ worker: "printed", text: "a\n" });
  worker().say({ worker: "printed", text: "b\n" });
  worker().say({ worker: "ended", error: null });
  expect(told).toEqual([
    { python: "screen", run: 1, screen: "a\n", asks: false },
    { python: "screen", run: 1, screen: "a\nb\n", asks: false },
    ended({ screen: "a\nb\n" }),
  ]);
});

it("hands on what turtles draw, as long as it is a drawing and fits", () => {
  run(1);
  const dot = { kind: "dot", by: 1, x: 0, y: 0, size: 5, colour: "red" };
  const counted = { lines: 0, curves: 0, turns: 0, background: "white", turtles: [] };
  const piece = { gone: [], marks: [dot], ...counted };
  worker().say({ worker: "drew", piece: JSON.stringify(piece) });
  for (const broken of ["{", "null", JSON.stringify({ ...piece, marks: [{ kind: "script" }] })])
    worker().say({ worker: "drew", piece: broken });
  expect(told).toEqual([{ python: "drew", run: 1, piece }]);
  const full = { ...piece, marks: Array.from({ length: MOST_STEPS }, () => dot) };
  for (let more = 0; more < 5; more += 1)
    worker().say({ worker: "drew", piece: JSON.stringify(full) });
  expect(told).toHaveLength(2);
});

it("says an error in plain words, with its line", () => {
  run(1);
  const error = { type: "ZeroDivisionError", message: "division by zero", line: 3 };
  worker().say({ worker: "ended", error });
  const problem = "Line 3: Nothing can be divided by 0.";
  expect(told).toEqual([ended({ problem, line: 3 })]);
});

it("goes on at once with the worker that stood by, and keeps no more than one", () => {
  expect(made()).toBe(1);
  run(1);
  expect(made()).toBe(2);
  worker(1).say({ worker: "ready" });
  expect(told).toEqual([]);
  runs.hear({ page: "stop", run: 1 });
  expect([workers[0]?.isGone, made()]).toEqual([true, 2]);
  run(2);
  expect(worker(1).heard).toEqual([{ frame: "run", source: "print(1)", input: "" }]);
  worker(1).say({ worker: "ended", error: null });
  run(3);
  expect(worker(1).heard).toHaveLength(2);
  expect(made()).toBe(2);
});

it("does without one that does not start, and makes it with the next run", () => {
  run(1);
  worker(1).say({ worker: "failed" });
  expect([worker(1).isGone, made()]).toEqual([true, 1]);
  worker().say({ worker: "ended", error: null });
  expect(told).toEqual([ended({})]);
  run(2);
  expect(made()).toBe(2);
});

it("keeps none where there is no memory for it, and starts anew after a Stop", () => {
  begin({ keepsSpare: false });
  run(1);
  expect(made()).toBe(1);
  runs.hear({ page: "stop", run: 1 });
  run(2);
  expect(worker(1).heard).toEqual([]);
  worker(1).say({ worker: "ready" });
  expect(worker(1).heard).toHaveLength(1);
  expect(made()).toBe(1);
});

it("ends a loop that never stops, and goes on with a new worker", () => {
  run(1);
  vi.advanceTimersByTime(MOST_SECONDS * 1000 - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.isGone).toBe(true);
  expect(told).toMatchObject([{ python: "ended", problem: expect.stringMatching(/loop/) }]);
  run(2);
  expect(worker(1).heard).toEqual([]);
  worker(1).say({ worker: "ready" });
  expect(worker(1).heard).toEqual([{ frame: "run", source: "print(1)", input: "" }]);
});

it("does not count the time a pupil takes to type", () => {
  run(1);
  vi.advanceTimersByTime(6_000);
  worker().say({ worker: "asks" });
  expect(told.at(-1)).toMatchObject({ asks: true });
  vi.advanceTimersByTime(600_000);
  runs.hear({ page: "typed", run: 1, line: "7" });
  expect(worker().heard.at(-1)).toEqual({ frame: "typed", line: "7" });
  vi.advanceTimersByTime(MOST_SECONDS * 1000 - 6_001);
  expect(worker().isGone).toBe(false);
  vi.advanceTimersByTime(1);
  expect(worker().isGone).toBe(true);
});

it("stops when the pupil says so, also while it waits or while the worker still starts", () => {
  run(1);
  worker().say({ worker: "asks" });
  runs.hear({ page: "stop", run: 1 });
  run(2);
  runs.hear({ page: "stop", run: 2 });
  expect([worker().isGone, worker(1).isGone]).toEqual([true, false]);
  expect(told.filter(({ python }) => python === "ended")).toMatchObject([
    { run: 1, problem: "It was stopped." },
    { run: 2, problem: "It was stopped." },
  ]);
});

it("shows no more than fits, and ends a program that prints without end", () => {
  run(1);
  worker().say({ worker: "printed", text: "x".repeat(MOST_SCREEN + 1) });
  expect(workers[0]?.isGone).toBe(true);
  expect(told).toMatchObject([{ screen: "x".repeat(MOST_SCREEN) }]);
});

it("reads nothing that does not fit, and nothing of a worker that was ended", () => {
  run(1);
  const [first] = workers;
  for (const data of [null, "ready", { worker: "ended" }, { worker: "printed", text: 1 }, []])
    first?.say(data);
  expect(told).toEqual([]);
  runs.hear({ page: "stop", run: 1 });
  told.length = 0;
  first?.say({ worker: "ready" });
  first?.say({ worker: "printed", text: "I am still here" });
  expect(told).toEqual([]);
});

it("says that it cannot run anything when Python does not start, and only ends the run it broke down in", () => {
  run(1);
  worker().say({ worker: "failed" });
  expect(told).toMatchObject([{ python: "ended", problem: expect.stringMatching(/try again/) }]);
  worker(1).say({ worker: "failed" });
  expect(told.at(-1)).toEqual({ python: "failed" });
});
