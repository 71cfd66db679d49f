import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isAlive, startTimeOf } from "./process-identity.mjs";
import { SupervisedChild } from "./supervised-child.mjs";

const READY_AND_WAITING = `process.send({ type: "ready" }); setInterval(() => {}, 1000);`;
let folder: string;
let child: InstanceType<typeof SupervisedChild> | undefined;
const said: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "child-"));
  said.length = 0;
});
afterEach(() => child?.stop());

function supervise(source: string) {
  const script = path.join(folder, "program.mjs");
  writeFileSync(script, source);
  child = new SupervisedChild({
    name: "program",
    args: [script],
    env: process.env,
    log: path.join(folder, "program.log"),
    say: (line) => said.push(line),
    onChange: () => undefined,
  });
  return child;
}

const recordOf = (pid = 0) => ({ pid, startTime: startTimeOf(pid) });

it("starts a killed program again and says so", async () => {
  const program = supervise(READY_AND_WAITING);
  await program.start();
  const killed = recordOf(program.pid);
  process.kill(killed.pid, "SIGKILL");
  await vi.waitUntil(() => program.pid !== killed.pid && isAlive(recordOf(program.pid)), {
    timeout: 10_000,
  });
  expect(said).toEqual(["The program ended by itself (SIGKILL); starting it again."]);
});

it("stops a program that will not listen", async () => {
  const program = supervise(`process.on("SIGTERM", () => {}); ${READY_AND_WAITING}`);
  await program.start();
  const running = recordOf(program.pid);
  await program.stop(200);
  expect(isAlive(running)).toBe(false);
});

it("gives up on a program that never starts, and shows what it said last", async () => {
  const program = supervise(`console.error("no such school"); process.exit(3);`);
  await expect(program.start()).rejects.toThrow("no such school");
  expect(readFileSync(path.join(folder, "program.log"), "utf8")).toContain("no such school");
});
