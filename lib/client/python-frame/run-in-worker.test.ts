import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MOST_SCREEN } from "@/lib/core/python/frame-limits";
import type { FromFrame } from "@/lib/core/python/from-frame";
import { MOST_SECONDS } from "@/lib/core/python/python-run";
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

const worker = (): PlayedWorker => {
  const last = workers.at(-1);
  if (last === undefined) throw new Error("No worker was made.");
  return last;
};
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
  runs = new RunsInWorker(
    () => {
      workers.push(new PlayedWorker());
      return worker();
    },
    (news) => told.push(news),
  );
  worker().say({ worker: "ready" });
  told.length = 0;
});
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

it("says an error in plain words, with its line", () => {
  run(1);
  const error = { type: "ZeroDivisionError", message: "division by zero", line: 3 };
  worker().say({ worker: "ended", error });
  const problem = "Line 3: Nothing can be divided by 0.";
  expect(told).toEqual([ended({ problem, line: 3 })]);
});

it("ends a loop that never stops, and goes on with a new worker", () => {
  run(1);
  vi.advanceTimersByTime(MOST_SECONDS * 1000 - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.isGone).toBe(true);
  expect(told).toMatchObject([{ python: "ended", problem: expect.stringMatching(/loop/) }]);
  run(2);
  expect(worker().heard).toEqual([]);
  worker().say({ worker: "ready" });
  expect(worker().heard).toEqual([{ frame: "run", source: "print(1)", input: "" }]);
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
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(workers).toHaveLength(2);
});

it("stops when the pupil says so, also while it waits or while the worker still starts", () => {
  run(1);
  worker().say({ worker: "asks" });
  runs.hear({ page: "stop", run: 1 });
  run(2);
  runs.hear({ page: "stop", run: 2 });
  expect(workers).toHaveLength(2);
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
  worker().say({ worker: "failed" });
  expect(told.at(-1)).toEqual({ python: "failed" });
});
