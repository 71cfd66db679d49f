import { useEffect, useState } from "react";
import type { ProgramRuns } from "./program-runs";

type Loaded = typeof ProgramRuns;

let loading: Promise<Loaded | undefined> | undefined;

/**
 * Fetches what shows and runs programs, and then Python itself. Nobody waits for it before a test begins. Undefined where it
 * did not come; the next call tries again.
 */
export function loadProgramRuns(): Promise<Loaded | undefined> {
  loading ??= import("./program-runs").then(
    (module) => {
      module.prefetchPython();
      return module.ProgramRuns;
    },
    () => {
      loading = undefined;
      return undefined;
    },
  );
  return loading;
}

/** The same for a question. @param isWanted without it nothing is fetched. @returns undefined until it is there. */
export function useLoadedRuns(isWanted: boolean): Loaded | undefined {
  const [Runs, setRuns] = useState<Loaded>();
  // Once it is there, it stays.
  useEffect(() => {
    if (isWanted) void loadProgramRuns().then((loaded) => setRuns(() => loaded));
  }, [isWanted]);
  return Runs;
}
