import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it, onTestFinished } from "vitest";
import { ContainerRuntime } from "@/lib/platform/containers/container/container-runtime";
import { ProcessRuntime } from "@/lib/platform/containers/process/process-runtime";
import { containerOptions, engineAddress, hasEngine } from "@/test/container-engine";
import { EXAM_PROGRAM, testGroup } from "@/test/exam-environment";
import { examPackage, nodeConfig } from "@/test/exam-node-package";
import { seedNode, startNode } from "@/test/exam-node-program";
import { endLeftovers, ownContainers } from "./own-leftovers.mjs";

const [own, others] = [0, 1].map(() => mkdtempSync(path.join(tmpdir(), "markwell-leftover-")));
afterAll(() => {
  for (const folder of [own, others]) rmSync(folder ?? "", { recursive: true, force: true });
});

/** A group that nobody ends. */
async function left(folder = "", firstPort: number) {
  const processes = path.join(folder, "exams/processes");
  const reach = { host: "127.0.0.1", firstPort };
  const runtime = new ProcessRuntime({ folder: processes, program: EXAM_PROGRAM, reach });
  const { spec } = testGroup();
  await runtime.create(spec);
  await runtime.start(spec);
  onTestFinished(async () => void (await runtime.destroy(spec.environmentId)));
  return async () => (await runtime.find(spec.environmentId))?.state;
}

it("ends the groups that a run of the tests left, and nobody else's", async () => {
  const mine = await left(own, 21_600);
  const theirs = await left(others, 21_650);
  const { ended, left: stays } = await endLeftovers(own ?? "", undefined);
  // What keeps the node running, and the node.
  expect(ended).toHaveLength(2);
  expect(stays).toEqual([]);
  expect(await mine()).not.toBe("running");
  expect(await theirs()).toBe("running");
});

it("ends a node that a test started and forgot", async () => {
  const group = examPackage();
  const config = nodeConfig(group, path.join(own ?? "", `${group.deliveryId}.db`));
  seedNode(config, group);
  const node = await startNode(config);
  const { ended } = await endLeftovers(own ?? "", undefined);
  expect(ended).toEqual([`process ${node.pid}`]);
});

it.skipIf(!hasEngine)(
  "ends containers of the run's own image, with what they kept, and no others",
  async () => {
    const before = process.env.EXAM_IMAGE;
    onTestFinished(() => {
      process.env.EXAM_IMAGE = before;
    });
    const theirs = new ContainerRuntime(containerOptions(21_700));
    const containers = await ownContainers();
    const mine = new ContainerRuntime(containerOptions(21_750));
    const [kept, gone] = [testGroup().spec, testGroup().spec];
    onTestFinished(async () => {
      await theirs.destroy(kept.environmentId);
      await mine.destroy(gone.environmentId);
    });
    for (const [runtime, spec] of [
      [theirs, kept],
      [mine, gone],
    ] as const) {
      await runtime.create(spec);
      await runtime.start(spec);
    }
    expect(engineAddress).toBe(containers.address);
    const { ended, left: stays } = await endLeftovers(own ?? "", containers);
    expect(ended).toHaveLength(2);
    expect(stays).toEqual([]);
    expect(await mine.find(gone.environmentId)).toBeUndefined();
    expect(await theirs.find(kept.environmentId)).toMatchObject({ state: "running" });
  },
);
