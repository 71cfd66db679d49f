import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { openRuntimes } from "@/lib/platform/containers/exam-runtimes";
import { env } from "@/lib/platform/env/env";
import { log } from "@/lib/platform/log/log";
import { schoolId } from "../launching/data";
import { runtimeFor, unroute } from "../launching/job";
import { noteEnvironment } from "../launching/mutations";
import { listStanding } from "./data";
import { noteTornDown, removePackage } from "./mutations";
import { tearDownJobSchema } from "./schema";

/**
 * Takes a group down: first the way in, then program and database, then the package. Each step may be repeated, so a
 * worker that was killed is followed by the next; the record lists what went.
 */
export async function tearDownExam(payload: unknown): Promise<void> {
  const { groupId, actorId } = parse(tearDownJobSchema, payload, "A job of tearing down");
  const actor: Actor | undefined =
    actorId === undefined
      ? undefined
      : { personId: actorId, role: "administrator", sessionId: undefined };
  const gone: string[] = [];
  const standing = await listStanding(groupId);
  for (const each of standing) gone.push(...(await takeDown(each)));
  const removal = await removePackage(groupId);
  gone.push(...removal.gone);
  await noteTornDown(groupId, actor, { gone, left: removal.left });
  // Whoever looks after groups may have taken this one for lost and begun to bring it back; from now on nobody does.
  for (const each of standing) await takeDown(each);
  log.info({ groupId, gone: gone.length }, "an exam group was torn down");
}

/** The queue tries again what failed; meanwhile whoever looks at the group reads why it still stands. */
async function takeDown({ id, runtime }: { id: string; runtime: string }): Promise<string[]> {
  try {
    await unroute(id);
    const own = runtime === "automatic" ? [] : await (await runtimeFor(runtime)).destroy(id);
    return [...own, ...(await leftElsewhere(id, runtime))];
  } catch (error) {
    if (error instanceof AppError)
      await noteEnvironment(id, { reason: `It could not be torn down yet. ${error.message}` });
    throw error;
  }
}

/** What never came up in one runtime, and was launched in another, may have left its database in the first. */
async function leftElsewhere(id: string, runtime: string): Promise<readonly string[]> {
  const others = openRuntimes(env, await schoolId()).filter(({ kind }) => kind !== runtime);
  const gone = await Promise.all(
    others.map((other) =>
      other.destroy(id).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        log.warn({ err: error, environmentId: id }, "could not look for what a launch left");
        return [];
      }),
    ),
  );
  return gone.flat();
}
