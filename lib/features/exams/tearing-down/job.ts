import type { Actor } from "@/lib/core/access/permissions";
import { parse } from "@/lib/core/kernel/parse";
import { log } from "@/lib/platform/log/log";
import { runtimeFor, unroute } from "../launching/job";
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
  for (const { id, runtime } of await listStanding(groupId)) {
    await unroute(id);
    if (runtime !== "automatic") gone.push(...(await (await runtimeFor(runtime)).destroy(id)));
  }
  gone.push(...(await removePackage(groupId)));
  await noteTornDown(groupId, actor, gone);
  log.info({ groupId, gone: gone.length }, "an exam group was torn down");
}
