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
import { listStanding } from "./data";
import { noteGoing, noteTornDown, removePackage } from "./mutations";
import { tearDownJobSchema } from "./schema";

/**
 * Takes a group down: first the way in, then program and database, then the package. Each step may be repeated, so a
 * worker that was killed is followed by the next. What is about to go is written down before it goes, so that the record
 * lists everything, whoever was killed behind whichever step.
 */
export async function tearDownExam(payload: unknown): Promise<void> {
  const { groupId, actorId } = parse(tearDownJobSchema, payload, "A job of tearing down");
  const actor: Actor | undefined =
    actorId === undefined
      ? undefined
      : { personId: actorId, role: "administrator", sessionId: undefined };
  const standing = await listStanding(groupId);
  for (const each of standing) await takeDown(groupId, each);
  await noteTornDown(groupId, actor, await removePackage(groupId));
  // Whoever looks after groups may have taken this one for lost and begun to bring it back; from now on nobody does.
  for (const each of standing) await takeDown(groupId, each);
  log.info({ groupId }, "an exam group was torn down");
}

/** The queue tries again what failed; meanwhile whoever looks at the group reads why it still stands. */
async function takeDown(
  groupId: string,
  { id, runtime }: { id: string; runtime: string },
): Promise<void> {
  try {
    await unroute(id);
    if (runtime !== "automatic") await remove(groupId, id, await runtimeFor(runtime));
    await removeElsewhere(groupId, id, runtime);
  } catch (error) {
    if (error instanceof AppError)
      await noteEnvironment(id, { reason: `It could not be torn down yet. ${error.message}` });
    throw error;
  }
}

/** What never came up in one runtime, and was launched in another, may have left its database in the first. */
async function removeElsewhere(groupId: string, id: string, runtime: string): Promise<void> {
  const others = openRuntimes(env, await schoolId()).filter(({ kind }) => kind !== runtime);
  await Promise.all(
    others.map((other) =>
      remove(groupId, id, other).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        log.warn({ err: error, environmentId: id }, "could not look for what a launch left");
      }),
    ),
  );
}

async function remove(groupId: string, id: string, runtime: ExamRuntime): Promise<void> {
  await noteGoing(groupId, await runtime.parts(id));
  await runtime.destroy(id);
}
