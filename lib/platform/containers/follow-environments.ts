import { setTimeout as pause } from "node:timers/promises";
import type { Environment, Place } from "./runtime";

/** A death is to be noticed within five seconds; two looks fit. */
const LOOK_MS = 2_000;

/** How an environment differs from the last look; `after` is undefined when nothing of it is left. */
export interface EnvironmentChange {
  readonly environmentId: string;
  readonly before: Environment | undefined;
  readonly after: Environment | undefined;
}

export interface Following {
  stop(): Promise<void>;
}

/**
 * Looks at every environment of a place again and again, and tells what changed: state, address, or that the program
 * was started anew (`run`). The first look tells everything there is. What is down is told at every look: it may have
 * been up in between.
 * @param onChange one after the other; what it throws goes to `onTrouble`
 * @param onTrouble told once when looking begins to fail, with the reason; what was known stays known meanwhile
 */
export function followEnvironments(
  place: Pick<Place, "list">,
  onChange: (change: EnvironmentChange) => Promise<void> | void,
  onTrouble: (error: unknown) => void,
  lookMs = LOOK_MS,
): Following {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    let known: ReadonlyMap<string, Environment> = new Map();
    let troubled = false;
    while (!signal.aborted) {
      try {
        const seen = byId(await place.list());
        for (const change of differences(known, seen)) await onChange(change);
        known = seen;
        troubled = false;
      } catch (error) {
        if (!troubled) onTrouble(error);
        troubled = true;
      }
      await pause(lookMs, undefined, { signal }).catch(() => {});
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function byId(environments: readonly Environment[]): ReadonlyMap<string, Environment> {
  return new Map(environments.map((environment) => [environment.environmentId, environment]));
}

/** What is new, different or gone between two looks. */
export function differences(
  known: ReadonlyMap<string, Environment>,
  seen: ReadonlyMap<string, Environment>,
): EnvironmentChange[] {
  const ids = new Set([...known.keys(), ...seen.keys()]);
  return [...ids]
    .map((id) => ({ environmentId: id, before: known.get(id), after: seen.get(id) }))
    .filter(({ before, after }) => isDown(after) || !isSame(before, after));
}

function isDown(environment: Environment | undefined): boolean {
  return environment?.state === "lost" || environment?.state === "stopped";
}

function isSame(before: Environment | undefined, after: Environment | undefined): boolean {
  return (
    before?.state === after?.state &&
    before?.run === after?.run &&
    before?.address === after?.address
  );
}
