/**
 * Faults of launching, provoked at a real engine and a real disk: how long until the sentence that an administrator can act on, and how
 * long until a container that was removed by hand is noticed.
 */
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { ContainerRuntime } from "@/lib/platform/containers/container/container-runtime";
import { Engine } from "@/lib/platform/containers/container/engine";
import { namesOf } from "@/lib/platform/containers/container/names";
import type { ContainerRuntimeOptions } from "@/lib/platform/containers/container/options";
import { followEnvironments } from "@/lib/platform/containers/follow-environments";
import { launchEnvironment } from "@/lib/platform/containers/launch-environment";
import { ProcessRuntime } from "@/lib/platform/containers/process/process-runtime";
import type { ProcessRuntimeOptions } from "@/lib/platform/containers/process/supervised-node";
import type { EnvironmentSpec, ExamRuntime, Reach } from "@/lib/platform/containers/runtime";
import { env } from "@/lib/platform/env/env";
import { diskOfGroup } from "@/test/engine-disk";
import type { Interference } from "@/test/engine-in-between";
import { engineInBetween } from "@/test/engine-in-between";
import { EXAM_PROGRAM, testGroup } from "@/test/exam-environment";
import { hangingProgram } from "@/test/hanging-program";
import { mountDisk } from "@/test/mounted-disk";
import type { Line } from "./support/report";
import { report } from "./support/report";

const TOLD_SECONDS = 10;
const NOTICED_SECONDS = 5;
/** A look falls now early and now late between two others. */
const REMOVALS = 5;

const [address = ""] = env.EXAM_ENGINES;
const folder = mkdtempSync(path.join(tmpdir(), "markwell-faults-"));
const reach = { host: "127.0.0.1", firstPort: 27_400 };
/** Behind it there is no other port. */
const LAST_PORT = 65_535;
const common = {
  ...{ image: env.EXAM_IMAGE, school: randomUUID(), gateNetwork: "host", reach },
  locks: path.join(folder, "locks"),
};
const runtimeWith = (given: Partial<ContainerRuntimeOptions> = {}) =>
  new ContainerRuntime({ ...common, ...given, engines: given.engines ?? [new Engine(address)] });
const processes = path.join(folder, "disk/processes");
const processesWith = (given: Partial<ProcessRuntimeOptions> = {}) =>
  new ProcessRuntime({ folder: processes, program: EXAM_PROGRAM, reach, ...given });

/** What an administrator must be able to do with a sentence: its beginning, and what to do. */
const SENTENCES = {
  engine: /no container engine at .*Start it/s,
  image: /image of exam groups is not on .*Build it/s,
  port: /No port from \d+ upwards is free.*End what uses them/s,
  engineDisk: /disk of the container engine at .* is full.*Free some space/s,
  frozen: /does not answer in time.*restart it/s,
  hanging: /does not answer \d+ seconds after it was started.*Launch it again/s,
  disk: /disk is full.*Free some space/s,
};

try {
  mkdirSync(processes, { recursive: true });
  report("exam-faults", [
    await told("No engine answers: refused in", SENTENCES.engine, {
      runtime: runtimeWith({ engines: [new Engine("unix:///nowhere/engine.sock")] }),
    }),
    ...(hasEngine()
      ? await atTheEngine()
      : [notMeasured("at an engine: no engine in EXAM_ENGINES")]),
    ...(await asProcesses()),
  ]);
} finally {
  rmSync(folder, { recursive: true });
}

async function atTheEngine(): Promise<Line[]> {
  let isFrozen = false;
  const freezing: Interference = ({ url = "" }) => {
    isFrozen ||= /containers\/[^/]+\/start/.test(url);
    return isFrozen;
  };
  return [
    await told("The image of exam groups is missing: refused in", SENTENCES.image, {
      runtime: runtimeWith({ image: "localhost/never-built:1" }),
    }),
    await withLastPortTaken((taken) =>
      told("Every port is taken: refused in", SENTENCES.port, {
        runtime: runtimeWith({ reach: taken }),
      }),
    ),
    await onFullEngineDisk(),
    await toldThrough(
      "The engine freezes while it starts a group: failed in",
      SENTENCES.frozen,
      freezing,
    ),
    await toldThrough(
      "A group's program hangs while it starts: failed in",
      SENTENCES.hanging,
      hangingProgram(address),
    ),
    await noticed(),
  ];
}

async function asProcesses(): Promise<Line[]> {
  const program = path.join(folder, "hanging.js");
  writeFileSync(program, "setInterval(() => {}, 1000);");
  return [
    await withLastPortTaken((taken) =>
      told("Every port is taken, groups as processes: refused in", SENTENCES.port, {
        runtime: processesWith({ reach: taken }),
      }),
    ),
    await onFullServerDisk(),
    await told("A group's program hangs as a process: failed in", SENTENCES.hanging, {
      runtime: processesWith({ program }),
    }),
  ];
}

interface Fault {
  readonly runtime: ExamRuntime;
  readonly spec?: EnvironmentSpec;
  /** Whatever keeps what was begun from being cleared away. */
  readonly undo?: () => void;
}

/** Launches a group, which fails. @returns after how long, measured from the order. */
async function told(
  what: string,
  sentence: RegExp,
  { runtime, spec = testGroup().spec, undo }: Fault,
): Promise<Line> {
  const began = performance.now();
  try {
    await launchEnvironment(runtime, spec);
    throw new Error(`${what} it was launched`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const seconds = (performance.now() - began) / 1000;
    console.log(`  “${error.message}”`);
    if (!sentence.test(error.message)) throw new Error(`${what} another sentence was said`);
    return line(what, seconds, TOLD_SECONDS);
  } finally {
    undo?.();
    const undisturbed = runtime.kind === "process" ? processesWith() : runtimeWith();
    if (runtime.kind === "process" || hasEngine()) await undisturbed.destroy(spec.environmentId);
  }
}

async function toldThrough(what: string, sentence: RegExp, interfere: Interference): Promise<Line> {
  const between = await engineInBetween(address, interfere);
  try {
    const runtime = runtimeWith({ engines: [new Engine(between.address)] });
    return await told(what, sentence, { runtime });
  } finally {
    between.close();
  }
}

/** Another program listens where the only port left would be. */
async function withLastPortTaken(launch: (taken: Reach) => Promise<Line>): Promise<Line> {
  const taken = createServer().listen(LAST_PORT, reach.host);
  await once(taken, "listening");
  try {
    return await launch({ ...reach, firstPort: LAST_PORT });
  } finally {
    taken.close();
  }
}

async function onFullEngineDisk(): Promise<Line> {
  const { spec } = testGroup();
  const disk = await diskOfGroup(new Engine(address), spec, common.school);
  if (disk === undefined) return notMeasured("on a full engine: only root may mount a disk");
  disk.fill(16_384);
  return await told("The engine's disk is full: failed in", SENTENCES.engineDisk, {
    ...{ runtime: runtimeWith(), spec, undo: disk.unmount },
  });
}

async function onFullServerDisk(): Promise<Line> {
  const disk = mountDisk(path.dirname(processes));
  if (disk === undefined) return notMeasured("on a full disk: only root may mount one");
  disk.fill(0);
  return await told("The server's disk is full, groups as processes: failed in", SENTENCES.disk, {
    ...{ runtime: processesWith(), undo: disk.unmount },
  });
}

/** The longest of several removals: from the engine's word that it is gone until the group is told as lost. */
async function noticed(): Promise<Line> {
  const runtime = runtimeWith();
  const { spec } = testGroup();
  let longest = 0;
  try {
    for (let removal = 0; removal < REMOVALS; removal += 1) {
      await launchEnvironment(runtime, spec);
      longest = Math.max(longest, await secondsUntilLost(runtime, spec.environmentId));
    }
  } finally {
    await runtime.destroy(spec.environmentId);
  }
  return line(
    `A container removed by hand: noticed in (longest of ${REMOVALS})`,
    longest,
    NOTICED_SECONDS,
  );
}

async function secondsUntilLost(runtime: ContainerRuntime, id: string): Promise<number> {
  const { node, gate } = namesOf(id);
  const up = Promise.withResolvers<void>();
  const lost = Promise.withResolvers<number>();
  const following = followEnvironments(
    runtime,
    ({ environmentId, after }) => {
      if (environmentId !== id) return;
      if (after?.state === "running") up.resolve();
      if (after?.state === "lost") lost.resolve(performance.now());
    },
    lost.reject,
  );
  await up.promise;
  const { docker } = new Engine(address);
  for (const name of [gate, node]) await docker.getContainer(name).remove({ force: true });
  const gone = performance.now();
  const seconds = (Math.max(gone, await lost.promise) - gone) / 1000;
  await following.stop();
  return seconds;
}

function line(what: string, seconds: number, most: number): Line {
  return { what, figure: `${seconds.toFixed(1)} s`, bar: `under ${most} s`, met: seconds < most };
}

function hasEngine(): boolean {
  return address !== "" && existsSync(address.replace(/^unix:\/\//, ""));
}

function notMeasured(why: string): Line {
  return {
    what: "Faults of launching",
    figure: `not measured ${why}`,
    bar: `under ${TOLD_SECONDS} s`,
    met: false,
  };
}
