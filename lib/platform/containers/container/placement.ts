import { AppError } from "@/lib/core/kernel/app-error";
import type { Engine } from "./engine";
import { LABEL, namesOf } from "./names";

const MEGABYTE = 1024 * 1024;

/** Where an environment's database is, as far as engines answer. */
interface Placed {
  readonly engine: Engine | undefined;
  /** Why one could not say whether it has it; undefined: all did. */
  readonly away: unknown;
}

/**
 * The engine that has an environment's database, if one does, and what keeps one from saying so.
 * @param placedOn the engine it is known to be on. No other is asked: what a launch that broke off left there has the
 * same name, and nothing of what pupils wrote.
 */
export async function findPlaced(
  engines: readonly Engine[],
  environmentId: string,
  placedOn?: string,
): Promise<Placed> {
  const { data } = namesOf(environmentId);
  const asked = engines.filter(({ address }) => placedOn === undefined || address === placedOn);
  const looked = await Promise.allSettled(
    asked.map((engine) =>
      engine.find("looking for the group", (docker) => docker.getVolume(data).inspect()),
    ),
  );
  const at = looked.findIndex(({ status, ...look }) => "value" in look && look.value !== undefined);
  const failed = looked.find((look) => look.status === "rejected");
  return { engine: asked[at], away: failed?.reason };
}

/** What those say that answer. @throws what the first said when none does. */
export async function fromAnswering<T>(asked: readonly Promise<T>[]): Promise<T[]> {
  const looked = await Promise.allSettled(asked);
  const answered = looked.flatMap((look) => (look.status === "fulfilled" ? [look.value] : []));
  const failed = looked.find((look) => look.status === "rejected");
  if (answered.length === 0 && failed !== undefined) throw failed.reason;
  return answered;
}

/**
 * Where a new group goes: the engine with most memory that our groups have not been promised yet; one that does not
 * answer is passed over.
 * @throws AppError when none answers
 */
export async function roomiestEngine(engines: readonly Engine[]): Promise<Engine> {
  const answered = await fromAnswering(
    engines.map(async (engine) => ({ engine, free: await freeMemory(engine) })),
  );
  const best = answered.toSorted((a, b) => b.free - a.free)[0];
  if (best !== undefined) return best.engine;
  throw new AppError(
    "unavailable",
    "No container engine is set up (EXAM_ENGINES). Name one, or launch with the process runtime.",
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
