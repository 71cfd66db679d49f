import { readdirSync, readFileSync } from "node:fs";
import { getPriority } from "node:os";
import { expect, it } from "vitest";
import { stepBack } from "./step-back";

it.runIf(process.platform === "linux")("puts the pool behind everything else", async () => {
  await stepBack();
  const threads = readdirSync("/proc/self/task").map((thread) => ({
    name: readFileSync(`/proc/self/task/${thread}/comm`, "utf8").trim(),
    priority: getPriority(Number(thread)),
  }));
  const pool = threads.filter(({ name }) => name === "libuv-worker");
  expect(pool.length).toBeGreaterThan(0);
  expect(new Set(pool.map(({ priority }) => priority))).toEqual(new Set([19]));
  expect(getPriority(process.pid)).toBeLessThan(19);
});
