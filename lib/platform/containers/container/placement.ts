import { AppError } from "@/lib/core/kernel/app-error";
import type { Engine } from "./engine";
import { LABEL, namesOf } from "./names";

const MEGABYTE = 1024 * 1024;

/** The engine that has an environment's database, if one does. */
export async function findPlaced(
  engines: readonly Engine[],
  environmentId: string,
): Promise<Engine | undefined> {
  const { data } = namesOf(environmentId);
  const looked = await Promise.allSettled(
    engines.map((engine) =>
      engine.find("looking for the group", (docker) => docker.getVolume(data).inspect()),
    ),
  );
  const at = looked.findIndex(({ status, ...look }) => "value" in look && look.value !== undefined);
  if (at !== -1) return engines[at];
  const failed = looked.find((look) => look.status === "rejected");
  // With one engine, its silence is the answer; with several, the group may be on one that is away.
  if (failed !== undefined && engines.length === 1) throw failed.reason;
  return undefined;
}

/**
 * Where a new group goes: the engine with most memory that our groups have not been promised yet; one that does not
 * answer is passed over.
 * @throws AppError when none answers
 */
export async function roomiestEngine(engines: readonly Engine[]): Promise<Engine> {
  const looked = await Promise.allSettled(
    engines.map(async (engine) => ({ engine, free: await freeMemory(engine) })),
  );
  const answered = looked.flatMap((look) => (look.status === "fulfilled" ? [look.value] : []));
  const best = answered.toSorted((a, b) => b.free - a.free)[0];
  if (best !== undefined) return best.engine;
  const first = looked.find((look) => look.status === "rejected");
  throw (
    first?.reason ??
    new AppError(
      "unavailable",
      "No container engine is set up (EXAM_ENGINES). Name one, or launch with the process runtime.",
    )
  );
}

async function freeMemory(engine: Engine): Promise<number> {
  const { info, containers } = await engine.call("choosing an engine", async (docker) => ({
    info: await docker.info(),
    containers: await docker.listContainers({ filters: { label: [`${LABEL.role}=node`] } }),
  }));
  const promised = containers.map(({ Labels }) => Number(Labels[LABEL.memory] ?? 0) * MEGABYTE);
  return Number(info.MemTotal) - promised.reduce((sum, bytes) => sum + bytes, 0);
}
