import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished } from "vitest";
import { containerOptions, hasEngine, patientEngine } from "@/test/container-engine";
import { testGroup } from "@/test/exam-environment";
import { ContainerRuntime } from "./container-runtime";
import { namesOf } from "./names";

describe.skipIf(!hasEngine)("where Caddy and the coordinator are containers too", () => {
  it("puts a group's gate on their network, and calls it by its name", async () => {
    const { docker } = patientEngine();
    const network = await docker.createNetwork({ Name: `markwell-test-${randomUUID()}` });
    onTestFinished(() => network.remove());
    const { Name: gateNetwork } = await network.inspect();
    const runtime = new ContainerRuntime({ ...containerOptions(19_700), gateNetwork });
    const { spec } = testGroup();
    onTestFinished(async () => void (await runtime.destroy(spec.environmentId)));
    const { gate } = namesOf(spec.environmentId);
    const { address } = await runtime.create(spec);
    expect(new URL(address ?? "").hostname).toBe(gate);
    const { NetworkSettings } = await docker.getContainer(gate).inspect();
    expect(Object.keys(NetworkSettings.Networks)).toEqual([gateNetwork]);
  });
});
