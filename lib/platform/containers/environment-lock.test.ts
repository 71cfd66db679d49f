import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { env } from "@/lib/platform/env/env";
import { withLock } from "./environment-lock";

const folder = path.resolve(env.MARKWELL_DATA_DIR, "locks");

it("lets one at a time, and everybody in the end", async () => {
  let inside = 0;
  const most: number[] = [];
  const turns = Array.from({ length: 8 }, () =>
    withLock(folder, "group", async () => {
      inside += 1;
      most.push(inside);
      await new Promise(setImmediate);
      inside -= 1;
    }),
  );
  await Promise.all(turns);
  expect(most).toEqual(Array(8).fill(1));
  expect(await readdir(folder)).toEqual([]);
});

it("holds nothing for a process that was killed, or whose number is somebody else's now", async () => {
  const gone = { pid: process.pid, startTime: "another boot:1", turn: "x" };
  await writeFile(path.join(folder, "group.lock"), JSON.stringify(gone));
  expect(await withLock(folder, "group", async () => "done")).toBe("done");
});

it("is given back by work that failed", async () => {
  await expect(withLock(folder, "group", () => Promise.reject(new Error("no")))).rejects.toThrow(
    "no",
  );
  expect(await withLock(folder, "group", async () => "done")).toBe("done");
});
