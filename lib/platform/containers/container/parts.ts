import type { ContainerCreateOptions, HostConfig } from "dockerode";
import type { GateConfig } from "@/lib/core/exams/gate-config";
import { GATE_CONFIG_VARIABLE } from "@/lib/core/exams/gate-config";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import { NODE_CONFIG_VARIABLE, NODE_ENVIRONMENT } from "@/lib/core/exams/node-config";
import type { EnvironmentLimits, EnvironmentSpec } from "../runtime";
import { DATABASE_NAME } from "../runtime";
import { LABEL, namesOf } from "./names";

/** Folders of the image (docker/exam-node.Dockerfile). */
export const DATA_FOLDER = "/data";
const GATE_FOLDER = "/gate";

/** The ports the node knows inside its container (lib/exam-node/gate/sockets.ts). */
const NODE_PORT = 8235;
const COORDINATOR_URL = "http://127.0.0.1:8236";

/** How long Podman waits when it removes what does not end. */
const STOP_SECONDS = 5;

const ACCOUNT = "1000:1000";
const GATE_LIMITS: EnvironmentLimits = { memoryMegabytes: 96, cpus: 1, pids: 32 };
/**
 * A little room for what SQLite cannot keep in memory. The others are named because Podman adds them by itself to
 * every read-only container, and lets programs be run from there.
 */
const SCRATCH = {
  "/tmp": "rw,noexec,nosuid,nodev,mode=1777,size=16m",
  "/var/tmp": "ro,noexec,nosuid,nodev,size=4k",
  "/run": "ro,noexec,nosuid,nodev,size=4k",
};
const MEGABYTE = 1024 * 1024;

/** The group's own container: no network at all, nothing it may write to but its volumes and a little scratch. */
export function nodeContainer(
  spec: EnvironmentSpec,
  image: string,
  school: string,
): ContainerCreateOptions {
  const names = namesOf(spec.environmentId);
  const config: NodeConfig = {
    ...spec.program,
    ...(spec.program.coordinatorUrl === undefined ? {} : { coordinatorUrl: COORDINATOR_URL }),
    environmentId: spec.environmentId,
    host: "127.0.0.1",
    port: NODE_PORT,
    databasePath: `${DATA_FOLDER}/${DATABASE_NAME}`,
  };
  return {
    name: names.node,
    Image: image,
    StopTimeout: STOP_SECONDS,
    User: ACCOUNT,
    Env: environment({ ...NODE_ENVIRONMENT, [NODE_CONFIG_VARIABLE]: JSON.stringify(config) }),
    Labels: labels(spec, school, "node"),
    HostConfig: {
      ...confined(spec.limits),
      NetworkMode: "none",
      Mounts: [volume(names.data, DATA_FOLDER), volume(names.sockets, GATE_FOLDER)],
    },
  };
}

/** The only way into and out of it: has the machine's network, and none of the group's files. */
export function gateContainer(
  spec: EnvironmentSpec,
  image: string,
  school: string,
  { network, ...config }: GateConfig & { readonly network: string },
): ContainerCreateOptions {
  const names = namesOf(spec.environmentId);
  return {
    name: names.gate,
    Image: image,
    StopTimeout: STOP_SECONDS,
    User: ACCOUNT,
    Cmd: ["node", "--max-old-space-size=32", "--max-semi-space-size=1", "/exam-node/gate.js"],
    Env: environment({ [GATE_CONFIG_VARIABLE]: JSON.stringify(config) }),
    Labels: { ...labels(spec, school, "gate"), [LABEL.port]: String(config.port) },
    HostConfig: {
      ...confined(GATE_LIMITS),
      NetworkMode: network,
      Mounts: [volume(names.sockets, GATE_FOLDER)],
    },
  };
}

/** What is written on every part of an environment. */
export function labels(
  spec: EnvironmentSpec,
  school: string,
  role: "node" | "gate" | "data" | "sockets",
): Record<string, string> {
  return {
    [LABEL.school]: school,
    [LABEL.environment]: spec.environmentId,
    [LABEL.slug]: spec.slug,
    [LABEL.role]: role,
    [LABEL.memory]: String(spec.limits.memoryMegabytes),
  };
}

function confined({ memoryMegabytes, cpus, pids }: EnvironmentLimits): HostConfig {
  return {
    ReadonlyRootfs: true,
    CapDrop: ["ALL"],
    SecurityOpt: ["no-new-privileges"],
    // No shared memory: it would be one more place to write to.
    IpcMode: "none",
    Memory: memoryMegabytes * MEGABYTE,
    MemorySwap: memoryMegabytes * MEGABYTE,
    NanoCpus: Math.round(cpus * 1e9),
    PidsLimit: pids,
    Tmpfs: SCRATCH,
    // "always" and not "unless-stopped": after the machine itself restarts, Podman starts only these.
    RestartPolicy: { Name: "always" },
  };
}

function volume(name: string, target: string) {
  return { Type: "volume", Source: name, Target: target } as const;
}

function environment(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}
