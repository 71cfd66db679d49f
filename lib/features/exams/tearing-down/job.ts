import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { log } from "@/lib/platform/log/log";
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
  for (const standing of await listStanding(groupId)) gone.push(...(await takeDown(standing)));
  gone.push(...(await removePackage(groupId)));
  await noteTornDown(groupId, actor, gone);
  log.info({ groupId, gone: gone.length }, "an exam group was torn down");
}

/** The queue tries again what failed; meanwhile whoever looks at the group reads why it still stands. */
async function takeDown({ id, runtime }: { id: string; runtime: string }): Promise<string[]> {
  try {
    await unroute(id);
    return runtime === "automatic" ? [] : [...(await (await runtimeFor(runtime)).destroy(id))];
  } catch (error) {
    if (error instanceof AppError)
      await noteEnvironment(id, { reason: `It could not be torn down yet. ${error.message}` });
    throw error;
  }
}
