/**
 * Faults of launching, provoked at a real engine: how long until the sentence that an administrator can act on, and how
 * long until a container that was removed by hand is noticed.
 */
import { randomUUID } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { AppError } from "@/lib/core/kernel/app-error";
import { ContainerRuntime } from "@/lib/platform/containers/container/container-runtime";
import { Engine } from "@/lib/platform/containers/container/engine";
import { namesOf } from "@/lib/platform/containers/container/names";
import type { ContainerRuntimeOptions } from "@/lib/platform/containers/container/options";
import { followEnvironments } from "@/lib/platform/containers/follow-environments";
import { launchEnvironment } from "@/lib/platform/containers/launch-environment";
import { env } from "@/lib/platform/env/env";
import type { Interference } from "@/test/engine-in-between";
import { engineInBetween } from "@/test/engine-in-between";
import { testGroup } from "@/test/exam-environment";
import { hangingProgram } from "./support/hanging-program";
import type { Line } from "./support/report";
import { report } from "./support/report";

const TOLD_SECONDS = 10;
const NOTICED_SECONDS = 5;
/** A look falls now early and now late between two others. */
const REMOVALS = 5;

const [address = ""] = env.EXAM_ENGINES;
const locks = mkdtempSync(path.join(tmpdir(), "markwell-faults-"));
const common = {
  ...{ image: env.EXAM_IMAGE, school: randomUUID(), gateNetwork: "host", locks },
  reach: { host: "127.0.0.1", firstPort: 27_400 },
};
const runtimeWith = (given: Partial<ContainerRuntimeOptions> = {}) =>
  new ContainerRuntime({ ...common, ...given, engines: given.engines ?? [new Engine(address)] });

try {
  report("exam-faults", [
    await told("No engine answers: refused in", {
      engines: [new Engine("unix:///nowhere/engine.sock")],
    }),
    ...(hasEngine() ? await atTheEngine() : [withoutEngine()]),
  ]);
} finally {
  rmSync(locks, { recursive: true });
}

async function atTheEngine(): Promise<Line[]> {
  let isFrozen = false;
  const freezing: Interference = ({ url = "" }) => {
    isFrozen ||= /containers\/[^/]+\/start/.test(url);
    return isFrozen;
  };
  return [
    await told("The image of exam groups is missing: refused in", {
      image: "localhost/never-built:1",
    }),
    await toldThrough("The engine freezes while it starts a group: failed in", freezing),
    await toldThrough(
      "A group's program hangs while it starts: failed in",
      hangingProgram(address),
    ),
    await noticed(),
  ];
}

/** Launches a group, which fails. @returns after how long, measured from the order. */
async function told(what: string, given: Partial<ContainerRuntimeOptions>): Promise<Line> {
  const { spec } = testGroup();
  const began = performance.now();
  try {
    await launchEnvironment(runtimeWith(given), spec);
    throw new Error(`${what} it was launched`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const seconds = (performance.now() - began) / 1000;
    console.log(`  “${error.message}”`);
    return line(what, seconds, TOLD_SECONDS);
  } finally {
    if (hasEngine()) await runtimeWith().destroy(spec.environmentId);
  }
}

async function toldThrough(what: string, interfere: Interference): Promise<Line> {
  const between = await engineInBetween(address, interfere);
  try {
    return await told(what, { engines: [new Engine(between.address)] });
  } finally {
    between.close();
  }
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

function withoutEngine(): Line {
  return {
    what: "Faults of launching at an engine",
    figure: "not measured: no engine in EXAM_ENGINES",
    bar: `under ${TOLD_SECONDS} s`,
    met: false,
  };
}
