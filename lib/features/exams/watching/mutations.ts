import type { Environment } from "@/lib/platform/containers/runtime";
import { db } from "@/lib/platform/db/client";
import { noteEnvironment, noteRun } from "../launching/mutations";

const LOST =
  "It is gone from where it ran, and is being brought back on its database. Pupils go on from their last saved answer.";
const RESTARTING =
  "Its program ended and is being started again. Pupils go on from their last saved answer.";
const STOPPED = "It was stopped from outside. Launch it again to go on; its answers are safe.";

/**
 * Writes down what happened to a group that is up.
 * @returns whether it was lost, and must be brought back.
 */
export async function noteChange(
  environmentId: string,
  before: Environment | undefined,
  after: Environment | undefined,
): Promise<boolean> {
  const row = await db.examEnvironment.findUnique({ where: { id: environmentId } });
  const isUp = row?.state === "RUNNING" || row?.state === "READY";
  if (row === null || !isUp) return false;
  // The first look knows nothing of before; what has always been gone is launched at the worker's start.
  if (after === undefined || after.state === "lost") {
    await noteEnvironment(environmentId, { reason: LOST });
    return before !== undefined;
  }
  const { address = null, run = null, placedOn } = after;
  if (after.state === "running") await noteRun(environmentId, { address, run, placedOn });
  else if (after.state === "restarting")
    await noteEnvironment(environmentId, { reason: RESTARTING });
  else if (after.state === "stopped") await noteEnvironment(environmentId, { reason: STOPPED });
  return false;
}
