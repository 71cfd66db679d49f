/** From inside: what somebody who took over a group's program would find. */
import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { containerOptions, hasEngine, patientEngine } from "@/test/container-engine";
import { testGroup } from "@/test/exam-environment";
import { REACH, runInside } from "@/test/inside-container";
import { launchEnvironment } from "../launch-environment";
import type { Environment } from "../runtime";
import { ContainerRuntime } from "./container-runtime";

const runtime = new ContainerRuntime(containerOptions(19_200));
const { docker } = patientEngine();

describe.skipIf(!hasEngine)("inside a group's container", () => {
  /** Stands for the coordinator, and for whatever else the host serves to everybody. */
  let host: Server;
  let hostPort: number;
  const heard: string[] = [];
  let group: ReturnType<typeof testGroup>;
  let other: ReturnType<typeof testGroup>;
  let otherAddress: Environment;
  const inside = (script: string, part?: "gate") =>
    runInside(docker, group.spec.environmentId, script, part);

  beforeAll(async () => {
    host = createServer((request, reply) => {
      heard.push(`${request.method} ${request.headers.host} ${request.url}`);
      reply.end("the coordinator");
    });
    host.listen(0, "0.0.0.0");
    await once(host, "listening");
    hostPort = (host.address() as AddressInfo).port;
    group = testGroup({ coordinatorUrl: `http://127.0.0.1:${hostPort}` });
    other = testGroup();
    await launchEnvironment(runtime, group.spec);
    otherAddress = await launchEnvironment(runtime, other.spec);
  });

  afterAll(async () => {
    for (const { spec } of [group, other]) await runtime.destroy(spec.environmentId);
    host.close();
  });

  it("has no network: no internet, no service of the host on any of its addresses, no name is known", async () => {
    const hosts = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address);
    const places = [...hosts, "1.1.1.1", "10.88.0.1", "10.89.0.1", "172.17.0.1", "169.254.169.254"];
    const found = await inside(`${REACH}
      const tries = {};
      for (const host of ${JSON.stringify([...places, "host.containers.internal", "localhost"])})
        tries[host] = await reach(host, ${hostPort});
      tries.internet = await reach("1.1.1.1", 443);
      tries.name = await reach("example.org", 80);
      return { tries, links: Object.keys(require("node:os").networkInterfaces()) };`);
    expect(found).toMatchObject({ links: ["lo"] });
    expect(Object.values((found as { tries: object }).tries)).not.toContain("open");
  });

  it("reaches no other group", async () => {
    const { port } = new URL(String(otherAddress.address));
    const found = await inside(`${REACH}
      return [await reach("127.0.0.1", ${port}), require("node:fs").readdirSync("/gate").sort()];`);
    expect(found).toEqual(["ECONNREFUSED", ["coordinator.sock", "node.sock"]]);
  });

  it("reaches the coordinator's routes for exam nodes, and none of its others", async () => {
    const found = await inside(`
      const ask = async (path) => (await fetch("http://127.0.0.1:8236" + path, { method: "POST" })).status;
      return [
        await ask("/api/internal/exam-clients/event"),
        await ask("/api/sessions"),
        await ask("/api/internal/exam-clients/../../admin"),
        await ask("/api/internal/exam-clients/%2e%2e/%2e%2e/admin"),
        await ask("//evil.example/api/internal/exam-clients/event"),
      ];`);
    expect(found).toEqual([200, 403, 403, 403, 403]);
    // The node's own events may be among them.
    expect(new Set(heard)).toEqual(
      new Set([`POST 127.0.0.1:${hostPort} /api/internal/exam-clients/event`]),
    );
  });

  it("writes nowhere but to its database, its sockets and a little scratch that cannot be run", async () => {
    const found = await inside(`
      const fs = require("node:fs");
      const tries = {};
      for (const folder of ["/", "/exam-node", "/etc", "/usr", "/usr/local/bin", "/var", "/run", "/proc/sys/kernel", "/sys", "/dev", "/dev/shm", "/var/tmp"])
        try { fs.writeFileSync(folder + "/mine", "x"); tries[folder] = "written"; } catch (error) { tries[folder] = error.code; }
      fs.writeFileSync("/tmp/run", "#!/usr/local/bin/node\\n", { mode: 0o755 });
      let ran; try { require("node:child_process").execFileSync("/tmp/run"); ran = true; } catch (error) { ran = error.code; }
      let full; try { fs.writeFileSync("/tmp/big", Buffer.alloc(20 << 20)); full = false; } catch (error) { full = error.code; }
      const root = fs.readFileSync("/proc/self/mountinfo", "utf8").split("\\n").map((line) => line.split(" ")).filter((fields) => fields[4] === "/").at(-1);
      return { tries, ran, full, root: root[5].split(",").includes("ro") };`);
    const { tries, ...rest } = found as { tries: object };
    expect(Object.entries(tries).filter(([, result]) => result === "written")).toEqual([]);
    // Refused to this account is not enough: whoever became another inside could write there.
    expect(rest).toEqual({ ran: "EACCES", full: "ENOSPC", root: true });
  });

  it.each([undefined, "gate"] as const)(
    "has no capability and cannot get one (%s)",
    async (part) => {
      const found = await inside(
        `
      const status = require("node:fs").readFileSync("/proc/self/status", "utf8");
      const field = (name) => new RegExp("^" + name + ":\\\\s*(.*)$", "m").exec(status)[1];
      return [process.getuid(), process.getgid(), ...["CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"].map((name) => parseInt(field(name), 16)), field("NoNewPrivs"), field("Seccomp")];`,
        part,
      );
      expect(found).toEqual([1000, 1000, 0, 0, 0, 0, 0, "1", "2"]);
    },
  );

  it("sees its own files alone, and its own processes", async () => {
    const found = await inside(`
      const fs = require("node:fs");
      const mounts = fs.readFileSync("/proc/self/mountinfo", "utf8");
      const pids = fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name));
      return {
        data: fs.readdirSync("/data").filter((name) => !name.startsWith("exam.sqlite-")).sort(),
        others: mounts.includes(${JSON.stringify(other.spec.environmentId)}),
        engine: ["/run/podman", "/var/run/docker.sock", "/var/lib/containers"].filter((place) => fs.existsSync(place)),
        commands: pids.map((pid) => { try { return fs.readFileSync("/proc/" + pid + "/cmdline", "utf8").split("\\0")[0]; } catch { return "node"; } }),
      };`);
    expect(found).toMatchObject({ data: ["exam.sqlite", "seeded"], others: false, engine: [] });
    expect(new Set((found as { commands: string[] }).commands)).toEqual(new Set(["node"]));
  });

  it("looks at passwords with what was built for this processor, and sees how long that waited", async () => {
    const found = await inside(`
      const fs = require("node:fs");
      const loads = (name) => { try { return typeof require("/exam-node/native/" + name).hashRaw; } catch { return "no"; } };
      return {
        engines: fs.readdirSync("/exam-node/native").filter((name) => name.startsWith("argon2.")).map(loads),
        waited: fs.readFileSync("/proc/self/task/" + process.pid + "/schedstat", "utf8"),
      };`);
    expect(found).toMatchObject({ waited: expect.stringMatching(/^\d+ \d+ \d+/) });
    expect((found as { engines: string[] }).engines).toContain("function");
  });

  it("is stopped at its number of processes, and has bounds on memory and processors", async () => {
    const made = await inside(`
      const { spawn } = require("node:child_process");
      let refused = 0;
      const children = [];
      for (let i = 0; i < 80; i += 1) {
        const child = spawn("node", ["-e", "setTimeout(() => {}, 5000)"]);
        child.on("error", () => { refused += 1; });
        children.push(child);
      }
      await new Promise((done) => setTimeout(done, 200));
      for (const child of children) child.kill("SIGKILL");
      return refused > 0;`);
    expect(made).toBe(true);
    const { HostConfig } = await docker
      .getContainer(`markwell-exam-${group.spec.environmentId}`)
      .inspect();
    expect(HostConfig).toMatchObject({ PidsLimit: 64, Memory: 256 << 20, MemorySwap: 256 << 20 });
    expect(HostConfig.NanoCpus).toBe(1e9);
  });

  it("has the key of its database, and no file of the volume does", async () => {
    const { databaseKey } = group.spec.program;
    await runtime.stop(group.spec.environmentId, 2000);
    const files = await runtime.readDatabase(group.spec.environmentId);
    for (const { bytes } of files)
      for (const form of [databaseKey, Buffer.from(databaseKey, "hex")])
        expect(Buffer.from(bytes).includes(form)).toBe(false);
  });
});
