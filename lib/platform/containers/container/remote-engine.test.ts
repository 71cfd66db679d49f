import { generate } from "selfsigned";
import { describe, expect, it, onTestFinished } from "vitest";
import { containerOptions, engineAddress, hasEngine } from "@/test/container-engine";
import { engineInBetween } from "@/test/engine-in-between";
import { testGroup } from "@/test/exam-environment";
import { launchEnvironment } from "../launch-environment";
import { ContainerRuntime } from "./container-runtime";
import { Engine } from "./engine";

const certificateFor = (name: string) =>
  generate([{ name: "commonName", value: name }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: name }] }],
  });

describe.skipIf(!hasEngine)("an engine reached by TLS", () => {
  it("takes groups from whoever has the certificates, and from nobody else", async () => {
    const [server, client] = await Promise.all([certificateFor("localhost"), certificateFor("us")]);
    const between = await engineInBetween(engineAddress, undefined, {
      cert: server.cert,
      key: server.private,
      ca: client.cert,
      requestCert: true,
      rejectUnauthorized: true,
    });
    onTestFinished(between.close);
    const certificates = { ca: server.cert, cert: client.cert, key: client.private };
    const options = containerOptions(19_900);
    const runtime = new ContainerRuntime({
      ...options,
      engines: [new Engine(between.address, { certificates })],
    });
    const { spec } = testGroup();
    onTestFinished(async () => void (await runtime.destroy(spec.environmentId)));
    const launched = await launchEnvironment(runtime, spec);
    expect(launched).toMatchObject({ state: "running", placedOn: between.address });
    const stranger = { ...certificates, cert: server.cert, key: server.private };
    const refused = new ContainerRuntime({
      ...options,
      engines: [new Engine(between.address, { certificates: stranger })],
    });
    await expect(refused.list()).rejects.toMatchObject({ code: "unavailable" });
  });
});
