/** kill -9 of the worker behind each single thing an engine does for it, and the worker that follows it. */
import type { IncomingMessage } from "node:http";
import path from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { requestLaunch } from "@/lib/features/exams/launching/mutations";
import { registerPackage } from "@/lib/features/exams/registering/mutations";
import { whatWent } from "@/lib/features/exams/tearing-down/data";
import { requestTearDown } from "@/lib/features/exams/tearing-down/mutations";
import { ContainerRuntime } from "@/lib/platform/containers/container/container-runtime";
import { namesOf } from "@/lib/platform/containers/container/names";
import { db } from "@/lib/platform/db/client";
import { containerOptions, engineAddress, hasEngine } from "@/test/container-engine";
import { engineInBetween } from "@/test/engine-in-between";
import { answer42 } from "@/test/exam-pupil";
import { examSchool } from "@/test/exam-school";
import type { WorkerProgram } from "@/test/worker-program";

const FIRST_PORT = 22_300;
const school = examSchool({ firstPort: FIRST_PORT });
const SOON = { timeout: 60_000, interval: 50 };

/** Everything that changes something at the engine, in its order. */
const LAUNCHING = [
  ...["POST data", "POST sockets", "POST node", "PUT node archive"],
  ...["POST gate", "POST gate start", "POST node start"],
];
const TEARING_DOWN = ["DELETE gate", "DELETE node", "DELETE sockets", "DELETE data"];

/** What the engine was asked for: a method and the part of the group it is about. */
function deed({ method = "", url = "" }: IncomingMessage, id: string): string {
  const names = Object.entries(namesOf(id));
  const part = names.find(([, name]) => url.includes(name))?.[0] ?? url;
  const what = /\/(start|archive|stop)\b/.exec(url)?.[1];
  return [method, part, ...(what === undefined ? [] : [what])].join(" ");
}

/** Workers one after the other, each killed behind the first thing an engine did that it did for none before. */
async function mortalWorkers(id: string) {
  const behind: string[] = [];
  let worker: WorkerProgram | undefined;
  const between = await engineInBetween(engineAddress, (incoming) => {
    if (incoming.method === "GET" || incoming.method === "HEAD") return false;
    const done = deed(incoming, id);
    const victim = worker;
    return async () => {
      if (behind.includes(done)) return false;
      behind.push(done);
      await victim?.kill();
      if (worker === victim) start();
      return "lost";
    };
  });
  const start = () => {
    worker = school.startWorker({ EXAM_ENGINES: between.address });
  };
  onTestFinished(async () => {
    await worker?.kill();
    between.close();
  });
  start();
  return behind;
}

const row = (id: string) => db.examEnvironment.findUniqueOrThrow({ where: { id } });
const groupOf = (id: string) => db.examGroup.findUniqueOrThrow({ where: { id } });

describe.skipIf(!hasEngine)("a worker that is killed behind each thing its engine does", () => {
  it("is followed by others that bring the group up once, and take all of it down", async () => {
    const { package: folder, ...written } = await school.prepared("killed-g1");
    const groupId = await registerPackage(undefined, folder);
    const id = await requestLaunch(undefined, groupId, "container");
    const runtime = new ContainerRuntime(containerOptions(FIRST_PORT));
    onTestFinished(async () => void (await runtime.destroy(id)));
    const killedBehind = await mortalWorkers(id);

    await vi.waitFor(async () => expect(await row(id)).toMatchObject({ state: "RUNNING" }), SOON);
    expect(killedBehind).toEqual(LAUNCHING);
    expect(await runtime.parts(id)).toHaveLength(4);
    const up = await runtime.find(id);
    expect(up).toMatchObject({ state: "running" });
    expect(await row(id)).toMatchObject({ restarts: 0, reason: null, run: up?.run });
    expect(await db.examEnvironment.count({ where: { groupId } })).toBe(1);

    await answer42({ origin: String(up?.address) }, folder);
    expect((await school.exam("end", "killed-g1")).status).toBe(0);
    const out = path.join(written.folder, "results.json");
    expect((await school.exam("collect", folder, "--out", out)).status).toBe(0);
    // Collecting asks the group itself, and nothing of its engine.
    expect(killedBehind).toEqual(LAUNCHING);

    await requestTearDown(undefined, groupId, undefined);
    await vi.waitFor(async () => expect((await groupOf(groupId)).tornDownAt).not.toBeNull(), SOON);
    expect(killedBehind).toEqual([...LAUNCHING, ...TEARING_DOWN]);
    expect(await row(id)).toMatchObject({ state: "TERMINATED", restarts: 0 });
    const { gone } = await whatWent(groupId);
    for (const name of Object.values(namesOf(id)))
      expect(gone.filter((line) => line.includes(name))).toHaveLength(1);
    expect(gone).toContain(`package ${folder}`);
    expect(await runtime.parts(id)).toEqual([]);
  }, 240_000);
});
