import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { env } from "@/lib/platform/env/env";
import { startTimeOf } from "@/scripts/runtime/process-identity.mjs";
import { EXAM_PROGRAM, testGroup } from "@/test/exam-environment";
import { examRuntimeContract } from "../exam-runtime.contract";
import { launchEnvironment } from "../launch-environment";
import { readHealth } from "../node-health";
import { EnvironmentFolder } from "./environment-folder";
import { ProcessRuntime } from "./process-runtime";

const folder = path.resolve(env.MARKWELL_DATA_DIR, "exams/processes");
const open = (reach = { host: "127.0.0.1", firstPort: 18_500 }) =>
  new ProcessRuntime({ folder, program: EXAM_PROGRAM, reach });

const pids = async (environmentId: string) => {
  const place = new EnvironmentFolder(folder, environmentId);
  const read = async (name: string) => Number.parseInt((await place.read(name)) ?? "", 10);
  return { supervisor: await read("supervisor.pid"), node: await read("node.pid") };
};

examRuntimeContract("processes", () => ({
  open,
  killProgram: async ({ environmentId }) => {
    process.kill((await pids(environmentId)).node, "SIGKILL");
  },
  removeByHand: async ({ environmentId }) => {
    const { supervisor, node } = await pids(environmentId);
    for (const pid of [supervisor, node]) process.kill(pid, "SIGKILL");
  },
}));

it("goes on without the coordinator that launched it, and is adopted by the next", async () => {
  const { spec, seeded } = testGroup();
  onTestFinished(async () => void (await open().destroy(spec.environmentId)));
  const coordinator = fork("test/launching-coordinator.ts", { execArgv: ["--import", "tsx"] });
  const { database: _, ...plain } = spec;
  coordinator.send({ folder, spec: plain, database: Buffer.from(seeded).toString("base64") });
  const [launched] = await once(coordinator, "message");
  expect(launched).toMatchObject({ state: "running" });
  coordinator.kill("SIGKILL");
  await once(coordinator, "exit");
  const adopted = await open().find(spec.environmentId);
  expect(adopted).toEqual(launched);
  expect(adopted && (await readHealth(adopted))?.status).toBe("ok");
  // A node that dies while nobody is there comes back all the same.
  process.kill((await pids(spec.environmentId)).node, "SIGKILL");
  await vi.waitFor(
    async () => {
      const found = await open().find(spec.environmentId);
      expect(found).toMatchObject({ state: "running", address: adopted?.address });
      expect(found?.run).not.toBe(adopted?.run);
    },
    { timeout: 10_000 },
  );
});

it("does not take a stranger's process for a group's, whatever the file says", async () => {
  const { spec } = testGroup();
  onTestFinished(async () => void (await open().destroy(spec.environmentId)));
  await open().create(spec);
  const place = new EnvironmentFolder(folder, spec.environmentId);
  const stranger = spawn("sleep", ["60"]);
  await once(stranger, "spawn");
  const startTime = startTimeOf(Number(stranger.pid));
  for (const name of ["node.pid", "supervisor.pid"])
    await place.write(name, `${stranger.pid} ${startTime}\n`);
  expect(await open().find(spec.environmentId)).toMatchObject({ state: "created" });
  await open().destroy(spec.environmentId);
  expect(startTimeOf(Number(stranger.pid))).toBe(startTime);
  stranger.kill();
});

it("keeps every file to the account it runs under, and the key of the database in none", async () => {
  const { spec } = testGroup();
  onTestFinished(async () => void (await open().destroy(spec.environmentId)));
  await launchEnvironment(open(), spec);
  const place = path.join(folder, spec.environmentId);
  expect(statSync(place).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(place)) {
    expect([name, statSync(path.join(place, name)).mode & 0o077]).toEqual([name, 0]);
    const bytes = readFileSync(path.join(place, name));
    expect([name, bytes.includes(spec.program.databaseKey)]).toEqual([name, false]);
  }
});

it("says that a program hangs, and starts one that does not", async () => {
  const { spec } = testGroup();
  onTestFinished(async () => void (await open().destroy(spec.environmentId)));
  const program = path.resolve(env.MARKWELL_DATA_DIR, "hanging.js");
  writeFileSync(program, "setInterval(() => {}, 1000);");
  const reach = { host: "127.0.0.1", firstPort: 18_500 };
  const hanging = new ProcessRuntime({ folder, program, reach });
  const bounds = { createMs: 60_000, readyMs: 1_500 };
  await expect(launchEnvironment(hanging, spec, undefined, bounds)).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/does not answer 1.5 seconds after.*Launch it again.*load/s),
  });
  expect(await open().find(spec.environmentId)).toMatchObject({ state: "stopped" });
  expect((await launchEnvironment(open(), spec)).state).toBe("running");
});

it("says when no port is left, and takes another where one was taken meanwhile", async () => {
  const { spec } = testGroup();
  onTestFinished(async () => void (await open().destroy(spec.environmentId)));
  const taken = createServer().listen(65_535, "127.0.0.1");
  await once(taken, "listening");
  onTestFinished(() => void taken.close());
  const last = { host: "127.0.0.1", firstPort: 65_535 };
  await expect(open(last).create(spec)).rejects.toMatchObject({
    code: "unavailable",
    message: expect.stringMatching(/No port from 65535 upwards is free.*EXAM_NODE_PORT_BASE/s),
  });
  const created = await open().create(spec);
  const thief = createServer().listen(Number(new URL(String(created.address)).port), "127.0.0.1");
  await once(thief, "listening");
  onTestFinished(() => void thief.close());
  const launched = await launchEnvironment(open(), spec);
  expect(launched.address).not.toBe(created.address);
});
