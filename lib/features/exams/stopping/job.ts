import { setTimeout as pause } from "node:timers/promises";
import { AppError } from "@/lib/core/kernel/app-error";
import { openRuntimes } from "@/lib/platform/containers/exam-runtimes";
import type { ExamRuntime, Place, RuntimeKind } from "@/lib/platform/containers/runtime";
import { env } from "@/lib/platform/env/env";
import { schoolId } from "../launching/data";
import { listUp } from "./data";
import { noteStopping } from "./mutations";
import type { RunningGroup, StoppedGroup } from "./types";

/** As long as a node may take to finish what it is writing. */
const GRACE_MS = 6_000;
/** Whoever stops the site does not wait for an engine that is silent. */
const ANSWER_MS = 5_000;

/** The groups that run now, by name; where an engine does not answer, those that ran when it last did. */
export async function listRunningGroups(): Promise<readonly RunningGroup[]> {
  return (await findRunning()).map(({ group }) => group);
}

/**
 * Ends the programs of all groups in good order. Their databases stay, and whatever looks after groups starts them
 * again on them: this is for when the machine is to be switched off, and no worker runs.
 */
export async function stopRunningGroups(): Promise<readonly StoppedGroup[]> {
  const found = await findRunning();
  return await Promise.all(
    found.map(async (running) => ({ ...running.group, problem: await stop(running) })),
  );
}

interface Found {
  readonly group: RunningGroup;
  readonly runtime: ExamRuntime;
  readonly placedOn: string;
}

async function findRunning(): Promise<readonly Found[]> {
  const found = (await runtimes()).flatMap((runtime) =>
    runtime.places.map(async (place) => {
      const groups = await runningIn(runtime.kind, place);
      return groups.map((group) => ({ group, runtime, placedOn: place.name }));
    }),
  );
  return (await Promise.all(found))
    .flat()
    .sort((a, b) => (a.group.exam_id < b.group.exam_id ? -1 : 1));
}

/** Where it was found: an engine may hold what a launch left of a group that is on another. */
async function stop({ group, runtime, placedOn }: Found): Promise<string | null> {
  const { environment_id: id } = group;
  try {
    await noteStopping(id);
    await runtime.stop(id, GRACE_MS, placedOn);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

async function runtimes(): Promise<readonly ExamRuntime[]> {
  return openRuntimes(env, await schoolId());
}

async function runningIn(kind: RuntimeKind, place: Place): Promise<readonly RunningGroup[]> {
  try {
    const listed = await Promise.race([place.list(), pause(ANSWER_MS, undefined, { ref: false })]);
    if (listed === undefined) return await listUp(kind, place.name);
    return listed
      .filter(({ state }) => state === "running" || state === "restarting")
      .map(({ environmentId, slug }) => ({
        ...{ environment_id: environmentId, exam_id: slug, runtime: kind },
      }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return await listUp(kind, place.name);
  }
}
