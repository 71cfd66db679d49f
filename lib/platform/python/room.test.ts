import { afterEach, beforeEach, expect, test } from "vitest";
import type { PythonOutcome } from "@/lib/core/python/python-run";
import { MOST_WAITING, MOST_WAITING_EACH, runAllPython, runPython } from "./run-python";

const RUN = { program: "print(1)" };
const ENDLESS = { program: "while True:\n    pass", seconds: 1 };

let leaving: AbortController;
let busy: Promise<PythonOutcome>[];
const left: Promise<unknown>[] = [];

/** Every thread is busy, so that whatever comes waits. */
beforeEach(() => {
  leaving = new AbortController();
  busy = [1, 2].map(() => runPython(ENDLESS, { who: "busy" }));
});
afterEach(async () => {
  leaving.abort();
  await Promise.all([...busy, ...left.splice(0)]);
});

/** Has runs of so many askers wait until they leave. */
function wait(count: number, whoOf: (index: number) => string): void {
  for (let index = 0; index < count; index++) {
    const asker = { who: whoOf(index), signal: leaving.signal };
    left.push(runPython(RUN, asker).catch((error: unknown) => error));
  }
}

test("where there is no room for all runs of an answer, none of them waits", async () => {
  wait(MOST_WAITING - 4, (index) => `pupil ${index % 50}`);
  const heard: number[] = [];
  const asker = { who: "me", onPosition: (ahead: number) => heard.push(ahead) };
  await expect(runAllPython(Array(10).fill(RUN), asker)).rejects.toMatchObject({
    code: "unavailable",
  });
  expect(heard).toEqual([]);
});

test("one asker cannot fill the queue for everybody", async () => {
  wait(MOST_WAITING_EACH, () => "greedy");
  await expect(runPython(RUN, { who: "greedy" })).rejects.toMatchObject({ code: "rate-limited" });
  const other = runPython(RUN, { who: "other" });
  leaving.abort();
  expect(await other).toMatchObject({ ended: "finished" });
});

test("what nobody waits for any more loses its place, and the others are told", async () => {
  const heard: number[] = [];
  wait(3, (index) => `pupil ${index}`);
  const asker = { who: "me", onPosition: (ahead: number) => heard.push(ahead) };
  const mine = runPython(RUN, asker);
  leaving.abort();
  const last = heard.at(-1) ?? 0;
  expect(heard.map((ahead) => ahead - last)).toEqual([3, 2, 1, 0]);
  expect(await Promise.all(left)).toMatchObject([
    { code: "closed" },
    { code: "closed" },
    { code: "closed" },
  ]);
  expect(await mine).toMatchObject({ ended: "finished" });
});

test("who left before it was asked is not run", async () => {
  const asker = { who: "me", signal: AbortSignal.abort() };
  await expect(runPython(RUN, asker)).rejects.toMatchObject({ code: "closed" });
});
