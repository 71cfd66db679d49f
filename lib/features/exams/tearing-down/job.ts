import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { openRuntimes } from "@/lib/platform/containers/exam-runtimes";
import type { ExamRuntime } from "@/lib/platform/containers/runtime";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/log/log";
import { schoolId } from "../launching/data";
import { runtimeFor, unroute } from "../launching/job";
import { noteEnvironment } from "../launching/mutations";
import { findStanding } from "./data";
import { forgetTrouble, noteGoing, noteTornDown, removePackage } from "./mutations";
import type { TearDownAsked } from "./schema";
import { tearDownJobSchema } from "./schema";

/**
 * Takes a group down: first the way in, then program and database, then the package. Each step may be repeated, so a
 * worker that was killed is followed by the next. What is about to go is written down before it goes, so that the record
 * lists everything, whoever was killed behind whichever step. What was launched since it was asked for is left alone.
 */
export async function tearDownExam(payload: unknown): Promise<void> {
  const asked = parse(tearDownJobSchema, payload, "A job of tearing down");
  const actor: Actor | undefined =
    asked.actorId === undefined
      ? undefined
      : { personId: asked.actorId, role: "administrator", sessionId: undefined };
  const left = [];
  for (const id of asked.environments) left.push(...(await takeDown(asked, id)));
  left.push(...(await removePackage(asked)));
  await noteTornDown(asked, actor, left);
  // Whoever looks after groups may have taken this one for lost and begun to bring it back; from now on nobody does.
  for (const id of asked.environments) await takeDown(asked, id);
  await forgetTrouble(asked.environments);
  log.info({ groupId: asked.groupId }, "an exam group was torn down");
}

/**
 * The queue tries again what failed; meanwhile whoever looks at the group reads why it still stands.
 * @returns what may be left of it, one line each.
 */
async function takeDown(asked: TearDownAsked, id: string): Promise<readonly string[]> {
  const standing = await findStanding(id);
  try {
    await unroute(id);
    if (standing === undefined) await removeEverywhere(asked, id);
    else await removeFrom(asked, id, standing.runtime);
    return await outOfReach(standing?.placedOn ?? null);
  } catch (error) {
    if (error instanceof AppError && standing !== undefined)
      await noteEnvironment(id, { reason: `It could not be torn down yet. ${error.message}` });
    throw error;
  }
}

/** An engine that nobody names any more is asked for nothing, so what it holds of the group stays. */
async function outOfReach(placedOn: string | null): Promise<readonly string[]> {
  const places = openRuntimes(env, await schoolId()).flatMap((runtime) => runtime.places);
  if (placedOn === null || places.some(({ name }) => name === placedOn)) return [];
  return [
    `${placedOn}: no longer named in EXAM_ENGINES, so what this container engine holds of the group was not removed`,
  ];
}

/** Its package was registered anew meanwhile, so nobody knows where it ran. */
async function removeEverywhere(asked: TearDownAsked, id: string): Promise<void> {
  for (const runtime of openRuntimes(env, await schoolId())) await remove(asked, id, runtime);
}

async function removeFrom(asked: TearDownAsked, id: string, runtime: string): Promise<void> {
  if (runtime !== "automatic") await remove(asked, id, await runtimeFor(runtime));
  await removeElsewhere(asked, id, runtime);
}

/** What never came up in one runtime, and was launched in another, may have left its database in the first. */
async function removeElsewhere(asked: TearDownAsked, id: string, runtime: string): Promise<void> {
  const others = openRuntimes(env, await schoolId()).filter(({ kind }) => kind !== runtime);
  await Promise.all(
    others.map((other) =>
      remove(asked, id, other).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        log.warn({ err: error, environmentId: id }, "could not look for what a launch left");
      }),
    ),
  );
}

async function remove(asked: TearDownAsked, id: string, runtime: ExamRuntime): Promise<void> {
  await noteGoing(asked, await runtime.parts(id));
  await runtime.destroy(id);
}
