import type { EnvironmentChange } from "@/lib/platform/containers/follow-environments";
import type { Environment } from "@/lib/platform/containers/runtime";
import { db } from "@/lib/platform/db/client";
import { noteDown, noteEnvironment, noteRun } from "../launching/mutations";

const LOST =
  "It is gone from where it ran, and is being brought back on its database. Pupils go on from their last saved answer.";
const RESTARTING =
  "Its program ended and is being started again. Pupils go on from their last saved answer.";
const STOPPED =
  "It was stopped, and is being started again. Pupils go on from their last saved answer.";

/**
 * Writes down what happened to a group that is up; one that was lost or stopped is queued, with that, to be brought back.
 */
export async function noteChange({
  environmentId,
  before,
  after,
}: EnvironmentChange): Promise<void> {
  const row = await db.examEnvironment.findUnique({
    where: { id: environmentId },
    include: { group: { select: { tearDown: true } } },
  });
  const isUp = row?.state === "RUNNING" || row?.state === "READY";
  // What is being torn down is gone by our own hand.
  if (row === null || !isUp || row.group.tearDown !== null) return;
  // What a launch left on an engine that then went away is no news of the group, which is on another.
  if (row.placedOn !== null && (after ?? before)?.placedOn !== row.placedOn) return;
  const reason = reasonDown(after);
  if (after === undefined || reason !== undefined) {
    // With another reason it is being looked after already.
    if (row.reason !== null && row.reason !== RESTARTING) return;
    await noteDown(environmentId, reason ?? LOST);
    return;
  }
  const { address = null, run = null, placedOn } = after;
  if (after.state === "running") await noteRun(environmentId, { address, run, placedOn });
  else if (after.state === "restarting")
    await noteEnvironment(environmentId, { reason: RESTARTING });
}

/** Why a group must be brought back; undefined: it runs, or is started again without us. */
function reasonDown(after: Environment | undefined): string | undefined {
  if (after === undefined || after.state === "lost") return LOST;
  // `podman kill` and `docker stop` keep an engine from starting it again, and pupils are writing.
  return after.state === "stopped" ? STOPPED : undefined;
}
