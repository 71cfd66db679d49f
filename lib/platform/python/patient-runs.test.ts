import { expect, test } from "vitest";
import type { PythonOutcome, PythonRun } from "@/lib/core/python/python-run";
import { runPatiently } from "./patient-runs";

/** Runs as they are written down, for each program one after another. */
function scripted(ends: Readonly<Record<string, readonly PythonOutcome["ended"][]>>) {
  const asked: string[] = [];
  const runOne = async ({ program }: PythonRun): Promise<PythonOutcome> => {
    const ended = ends[program]?.[asked.filter((one) => one === program).length];
    asked.push(program);
    return { ended: ended ?? "failed", output: program, screen: "" };
  };
  const runs = Object.keys(ends).map((program) => ({ program }));
  return { asked, outcomes: runPatiently(runs, runOne) };
}

const endsOf = (outcomes: readonly PythonOutcome[]) => outcomes.map(({ ended }) => ended);

test("a run that is late is run once more before it counts", async () => {
  const { asked, outcomes } = scripted({
    a: ["time", "finished"],
    b: ["error"],
    c: ["time", "time"],
  });
  expect(endsOf(await outcomes)).toEqual(["finished", "error", "time"]);
  expect(asked).toEqual(["a", "a", "b", "c", "c"]);
});

test("after two that were late the rest are not run, and count as late", async () => {
  const { asked, outcomes } = scripted({
    a: ["time", "time"],
    b: ["finished"],
    c: ["time", "time"],
    d: ["finished"],
    e: ["finished"],
  });
  expect(endsOf(await outcomes)).toEqual(["time", "finished", "time", "time", "time"]);
  expect(asked).toEqual(["a", "a", "b", "c", "c"]);
});
