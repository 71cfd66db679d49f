import { useEffect, useState } from "react";
import type { ProgramRuns } from "./program-runs";

type Loaded = typeof ProgramRuns;

let loading: Promise<typeof import("./program-runs") | undefined> | undefined;

/** Undefined where it did not come; the next call tries again. */
function load(): NonNullable<typeof loading> {
  loading ??= import("./program-runs").catch(() => {
    loading = undefined;
    return undefined;
  });
  return loading;
}

/**
 * Fetches what shows and runs programs, and then Python itself. A test waits with its beginning until the files are kept for
 * a reload without a connection, but not for long, and not for Python to start. Never throws.
 */
export async function bringProgramRuns(): Promise<void> {
  await (await load())?.prefetchPython();
}

/** What shows and runs programs. @param isWanted without it nothing is fetched. @returns undefined until it is there. */
export function useLoadedRuns(isWanted: boolean): Loaded | undefined {
  const [Runs, setRuns] = useState<Loaded>();
  // Once it is there, it stays.
  useEffect(() => {
    if (isWanted) void load().then((loaded) => setRuns(() => loaded?.ProgramRuns));
  }, [isWanted]);
  return Runs;
}
