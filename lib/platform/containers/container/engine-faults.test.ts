import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { containerOptions, engineAddress, hasEngine, patientEngine } from "@/test/container-engine";
import { diskOfGroup } from "@/test/engine-disk";
import type { Interference } from "@/test/engine-in-between";
import { engineInBetween } from "@/test/engine-in-between";
import { testGroup } from "@/test/exam-environment";
import { hangingProgram } from "@/test/hanging-program";
import { followEnvironments } from "../follow-environments";
import { launchEnvironment } from "../launch-environment";
import { ContainerRuntime } from "./container-runtime";
import { Engine } from "./engine";
import { namesOf } from "./names";

const options = containerOptions(19_400);

const SOON = { timeout: 20_000, interval: 50 };

const undo: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step();
});

function newGroup() {
  const group = testGroup();
  undo.push(() => new ContainerRuntime(options).destroy(group.spec.environmentId));
  return group;
}

/** A runtime whose engine is interfered with; `silenceMs` keeps a test of hanging short. */
async function disturbed(interfere: Interference, silenceMs?: number) {
  const between = await engineInBetween(engineAddress, interfere);
  undo.push(between.close);
  const engines = [
    silenceMs === undefined
      ? patientEngine(between.address)
      : new Engine(between.address, { silenceMs }),
  ];
  return { ...between, runtime: new ContainerRuntime({ ...options, engines }) };
}

const sentence = (...parts: string[]) => ({
  code: "unavailable",
  message: expect.stringMatching(new RegExp(parts.join(".*"), "s")),
});

it("says that there is no engine, and how to start one", async () => {
  const engines = [new Engine("unix:///nowhere/engine.sock")];
  const runtime = new ContainerRuntime({ ...options, engines });
  const { spec } = testGroup();
  await expect(runtime.create(spec)).rejects.toMatchObject(
    sentence("no container engine at unix:///nowhere", "Start it", "EXAM_ENGINES"),
  );
});

it("says that no engine is set up, and what else there is", async () => {
  const runtime = new ContainerRuntime({ ...options, engines: [] });
  await expect(runtime.create(testGroup().spec)).rejects.toMatchObject(
    sentence("No container engine is set up", "process runtime"),
  );
});

describe.skipIf(!hasEngine)("with a real engine", () => {
  it("says that the image is missing, how to build it, and leaves nothing behind", async () => {
    const runtime = new ContainerRuntime({ ...options, image: "localhost/never-built:1" });
    const { spec } = newGroup();
    await expect(runtime.create(spec)).rejects.toMatchObject(
      sentence("image of exam groups is not on", "build-exam-image"),
    );
    expect(await runtime.find(spec.environmentId)).toBeUndefined();
  });

  it("starts a group that never came up with the image of today, once that was built", async () => {
    const bare = `localhost/markwell-node:${process.versions.node}`;
    const { spec, timesAsked } = newGroup();
    const bounds = { createMs: 60_000, readyMs: 500 };
    await expect(
      launchEnvironment(new ContainerRuntime({ ...options, image: bare }), spec, undefined, bounds),
    ).rejects.toMatchObject({ code: "unavailable" });
    const launched = await launchEnvironment(new ContainerRuntime(options), spec);
    expect(launched.state).toBe("running");
    expect(timesAsked()).toBe(1);
  });

  it("says that the engine's disk is full, and gets the group in place once there is room", async (test) => {
    const { spec } = newGroup();
    const disk = await diskOfGroup(patientEngine(), spec, options.school);
    if (disk === undefined) return test.skip("only root may mount a disk that can be full");
    undo.push(disk.unmount);
    disk.fill(16_384);
    const runtime = new ContainerRuntime(options);
    await expect(launchEnvironment(runtime, spec)).rejects.toMatchObject(
      sentence("disk of the container engine", "is full", "Free some space"),
    );
    disk.free();
    await runtime.create(spec);
    // It has filled up since: the engine is content, and the group's own program is not.
    disk.fill(0);
    await expect(launchEnvironment(runtime, spec)).rejects.toMatchObject(
      sentence("cannot write its database", "disk is full", "Free some space"),
    );
    disk.free();
    expect((await launchEnvironment(runtime, spec)).state).toBe("running");
  });

  it("gives up a start that hangs, and starts the group when the engine is itself again", async () => {
    let hangs = true;
    const isStart = (url = "") => /containers\/[^/]+\/start/.test(url);
    const { runtime } = await disturbed(({ url }) => hangs && isStart(url), 2_500);
    const { spec } = newGroup();
    await expect(launchEnvironment(runtime, spec)).rejects.toMatchObject(
      sentence("While starting the group", "does not answer in time", "restart it"),
    );
    hangs = false;
    expect((await launchEnvironment(runtime, spec)).state).toBe("running");
  });

  it("says that a group's program hangs, and starts one that does not", async () => {
    const { runtime } = await disturbed(hangingProgram(engineAddress));
    const { spec } = newGroup();
    const bounds = { createMs: 60_000, readyMs: 1_500 };
    await expect(launchEnvironment(runtime, spec, undefined, bounds)).rejects.toMatchObject(
      sentence("does not answer 1.5 seconds after it was started", "Launch it again", "load"),
    );
    expect(await runtime.find(spec.environmentId)).toMatchObject({ state: "stopped" });
    await patientEngine().docker.getContainer(namesOf(spec.environmentId).node).remove();
    const launched = await launchEnvironment(new ContainerRuntime(options), spec);
    expect(launched.state).toBe("running");
  });

  it("tries again, three times, what breaks off and may pass", async () => {
    let broken = 0;
    const { runtime, calls } = await disturbed(({ url, socket }) => {
      if (!url?.includes("volumes/create")) return false;
      broken += 1;
      if (broken > 3) return false;
      socket.destroy();
      return true;
    });
    const { spec } = newGroup();
    await runtime.create(spec);
    expect(calls.filter((call) => call.includes("volumes/create"))).toHaveLength(5);
  });

  it("does not try again what is refused", async () => {
    const { runtime, calls } = await disturbed(({ url = "" }, reply) => {
      if (!url.startsWith("/containers/create")) return false;
      reply.writeHead(500, { "content-type": "application/json" });
      reply.end(JSON.stringify({ message: "invalid reference format" }));
      return true;
    });
    const { spec } = newGroup();
    await expect(runtime.create(spec)).rejects.toMatchObject(
      sentence("refused", "invalid reference format"),
    );
    expect(calls.filter((call) => call.includes("/containers/create"))).toHaveLength(1);
  });

  it("goes on when the engine did what it was asked and every reply about it is lost once", async () => {
    const lost = new Set<string>();
    const { runtime } = await disturbed(({ method, url = "" }) => {
      const call = `${method} ${url}`;
      if (method === "GET" || method === "HEAD" || lost.has(call)) return false;
      lost.add(call);
      return "lost";
    });
    const { spec, timesAsked } = newGroup();
    expect((await launchEnvironment(runtime, spec)).state).toBe("running");
    expect(timesAsked()).toBe(1);
    expect(await runtime.list()).toHaveLength(1);
    const parts = await runtime.parts(spec.environmentId);
    expect(parts).toHaveLength(4);
    await runtime.destroy(spec.environmentId);
    expect(await runtime.parts(spec.environmentId)).toEqual([]);
    expect([...lost].filter((call) => call.startsWith("DELETE"))).toHaveLength(parts.length);
  });

  it("goes on after the coordinator was cut off behind any single step", async () => {
    const { spec, timesAsked } = newGroup();
    const writes = ({ method }: { method?: string | undefined }) =>
      method !== "GET" && method !== "HEAD";
    for (let allowed = 0; ; allowed += 1) {
      let done = 0;
      const { runtime } = await disturbed((incoming, reply) => {
        if (!writes(incoming)) return false;
        done += 1;
        if (done <= allowed) return false;
        reply.writeHead(500).end("the coordinator was killed");
        return true;
      });
      const launched = await launchEnvironment(runtime, spec).catch(() => undefined);
      if (launched !== undefined) break;
      // Each round begins where the last one broke off: one more step is done each time, or all are.
      expect(allowed).toBeLessThan(12);
    }
    expect(await new ContainerRuntime(options).find(spec.environmentId)).toMatchObject({
      state: "running",
    });
    expect(timesAsked()).toBeLessThanOrEqual(2);
  });

  it("takes another port where one is taken, and says when none is left", async () => {
    const taken = createServer().listen(65_535, "127.0.0.1");
    await once(taken, "listening");
    undo.push(() => taken.close());
    const last = { ...options, reach: { host: "127.0.0.1", firstPort: 65_535 } };
    const { spec } = newGroup();
    await expect(new ContainerRuntime(last).create(spec)).rejects.toMatchObject(
      sentence("No port from 65535 upwards is free", "EXAM_NODE_PORT_BASE"),
    );
    const runtime = new ContainerRuntime(options);
    const before = await launchEnvironment(runtime, spec);
    await patientEngine().docker.getContainer(namesOf(spec.environmentId).gate).stop({ t: 0 });
    const thief = createServer().listen(Number(new URL(String(before.address)).port), "127.0.0.1");
    await once(thief, "listening");
    undo.push(() => thief.close());
    const after = await launchEnvironment(runtime, spec);
    expect(after.address).not.toBe(before.address);
    expect(after.run).toBe(before.run);
  });
});

describe.skipIf(!hasEngine)("with several engines", () => {
  /** Another machine's, which has nothing of ours. */
  const empty: Interference = ({ url = "" }, reply) => {
    const isList = /^\/(containers\/json|volumes)\b/.test(url);
    reply.writeHead(isList && !/volumes\/./.test(url) ? 200 : 404, {
      "content-type": "application/json",
    });
    reply.end(JSON.stringify(url.startsWith("/volumes") ? { Volumes: [] } : []));
    return true;
  };
  /** The real one, and `silent` for a while; beside it one that answers and has nothing. */
  async function twoEngines() {
    let isAway = false;
    const own = await disturbed(({ socket }) => {
      if (isAway) socket.destroy();
      return isAway;
    });
    const other = await disturbed(empty);
    const engines = [patientEngine(other.address), patientEngine(own.address)];
    const runtime = new ContainerRuntime({ ...options, engines });
    return {
      runtime,
      own: own.address,
      other: other.address,
      away: (is: boolean) => (isAway = is),
    };
  }

  it("removes nothing while the group's engine is away, names it, and removes all when it is back", async () => {
    const { runtime, own, away } = await twoEngines();
    const { spec } = newGroup();
    const direct = new ContainerRuntime(options);
    await direct.create(spec);
    away(true);
    await expect(runtime.destroy(spec.environmentId)).rejects.toMatchObject(
      sentence("container engine at", own, "does not answer"),
    );
    await expect(runtime.find(spec.environmentId)).rejects.toMatchObject(sentence(own));
    await expect(runtime.stop(spec.environmentId, 0)).rejects.toMatchObject(sentence(own));
    expect(await direct.find(spec.environmentId)).toMatchObject({ state: "created" });
    away(false);
    expect(await runtime.destroy(spec.environmentId)).toContain(
      `volume ${namesOf(spec.environmentId).data} on ${own}`,
    );
    expect(await direct.find(spec.environmentId)).toBeUndefined();
  });

  it("tells of what answers while one is away, and takes nothing there for lost", async () => {
    const { runtime, own, other, away } = await twoEngines();
    const { spec } = newGroup();
    await launchEnvironment(new ContainerRuntime(options), spec);
    const seen: (string | undefined)[] = [];
    const troubles: string[] = [];
    const looks = { [own]: 0, [other]: 0 };
    for (const place of runtime.places) {
      const list = async () => {
        const listed = await place.list();
        looks[place.name] = (looks[place.name] ?? 0) + 1;
        return listed;
      };
      const following = followEnvironments(
        { list },
        ({ after }) => void seen.push(after?.state),
        () => void troubles.push(place.name),
        50,
      );
      undo.push(following.stop);
    }
    await vi.waitFor(() => expect(seen).toEqual(["running"]), SOON);
    away(true);
    await vi.waitFor(() => expect(troubles).toEqual([own]), SOON);
    const before = looks[other] ?? 0;
    await vi.waitFor(() => expect(looks[other]).toBeGreaterThan(before + 2), SOON);
    expect(await runtime.list()).toEqual([]);
    away(false);
    const known = looks[own] ?? 0;
    await vi.waitFor(() => expect(looks[own]).toBeGreaterThan(known + 1), SOON);
    // Neither lost, nor forgotten and found anew: nothing was told of it all the while.
    expect(seen).toEqual(["running"]);
    const { docker } = patientEngine();
    await docker.getContainer(namesOf(spec.environmentId).node).remove({ force: true });
    await vi.waitFor(() => expect(seen).toContain("lost"), SOON);
  });

  it("passes over one that is away, and finds the group wherever it is", async () => {
    const engines = [new Engine("unix:///nowhere/engine.sock"), patientEngine()];
    const runtime = new ContainerRuntime({ ...options, engines });
    const { spec } = newGroup();
    expect((await launchEnvironment(runtime, spec)).placedOn).toBe(engineAddress);
    const reversed = new ContainerRuntime({ ...options, engines: engines.toReversed() });
    expect(await reversed.find(spec.environmentId)).toMatchObject({ state: "running" });
  });

  /** Another machine's, on which a launch of ours broke off: it has an empty volume of that group, and nothing else. */
  const leftover =
    (environmentId: string): Interference =>
    (incoming, reply) => {
      if (incoming.url !== `/volumes/${namesOf(environmentId).data}`) return empty(incoming, reply);
      reply.writeHead(200, { "content-type": "application/json" });
      reply.end(JSON.stringify({ Name: namesOf(environmentId).data, Labels: {} }));
      return true;
    };

  it("leaves a group on the engine it is known to be on, whatever a launch left on another", async () => {
    const { spec } = newGroup();
    const { environmentId } = spec;
    let isAway = false;
    const own = await disturbed(({ socket }) => {
      if (isAway) socket.destroy();
      return isAway;
    });
    const other = await disturbed(leftover(environmentId));
    const engines = [patientEngine(other.address), patientEngine(own.address)];
    const runtime = new ContainerRuntime({ ...options, engines });
    const first = await launchEnvironment(own.runtime, spec);
    expect(first.placedOn).toBe(own.address);
    const known = { ...spec, placedOn: own.address };
    expect(await launchEnvironment(runtime, known)).toEqual(first);
    expect(await runtime.find(environmentId, own.address)).toEqual(first);
    isAway = true;
    const stopping = () => runtime.stop(environmentId, 0, own.address);
    await expect(runtime.create(known)).rejects.toMatchObject(sentence(own.address));
    await expect(stopping()).rejects.toMatchObject(sentence(own.address));
    isAway = false;
    await stopping();
    expect(await own.runtime.find(environmentId)).toMatchObject({ state: "stopped" });
    expect(other.calls.filter((call) => !call.startsWith("GET"))).toEqual([]);
    const without = new ContainerRuntime({ ...options, engines: engines.slice(0, 1) });
    await expect(without.create(known)).rejects.toMatchObject(sentence("Name it again"));
  });

  it("brings a group up where it was put, though an engine comes back that has something of it", async () => {
    const { spec } = newGroup();
    let isBack = false;
    const other = await disturbed((incoming, reply) => {
      if (isBack) return leftover(spec.environmentId)(incoming, reply);
      incoming.socket.destroy();
      return true;
    });
    const engines = [patientEngine(other.address), patientEngine()];
    const runtime = new ContainerRuntime({ ...options, engines });
    const launched = await launchEnvironment(runtime, spec, async () => {
      isBack = true;
    });
    expect(launched).toMatchObject({ state: "running", placedOn: engineAddress });
  });

  it("puts a group where most memory is left, counting what groups there were promised", async () => {
    const answer =
      (memory: number): Interference =>
      ({ url }, reply) => {
        if (!url?.startsWith("/info")) return false;
        reply.writeHead(200, { "content-type": "application/json" });
        reply.end(JSON.stringify({ MemTotal: memory * 2 ** 20 }));
        return true;
      };
    const small = await disturbed(answer(100_000));
    const large = await disturbed(answer(200_000));
    const engines = [patientEngine(small.address), patientEngine(large.address)];
    const { spec } = newGroup();
    const placed = await new ContainerRuntime({ ...options, engines }).create(spec);
    expect(placed.placedOn).toBe(large.address);
  });
});
