import { readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { expect, it } from "vitest";
import { poolThreads } from "./core-time";
import { stepBack } from "./step-back";

it.runIf(process.platform === "linux")("puts the pool behind everything else", async () => {
  const threads = await poolThreads();
  stepBack(threads);
  expect(threads.length).toBeGreaterThan(0);
  const names = threads.map((thread) => readFileSync(`/proc/self/task/${thread}/comm`, "utf8"));
  expect(new Set(names)).toEqual(new Set(["libuv-worker\n"]));
  expect(new Set(threads.map((thread) => getPriority(thread)))).toEqual(new Set([19]));
  expect(getPriority(process.pid)).toBeLessThan(19);
});
