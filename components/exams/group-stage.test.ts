import { describe, expect, it } from "vitest";
import type { EnvironmentState } from "@/lib/core/exams/environment-state";
import type { StagedGroup } from "./group-stage";
import { canLaunch, isComingUp, stageOf } from "./group-stage";

const prepared: StagedGroup = {
  environment: null,
  collected_at: null,
  torn_down_at: null,
  ended_at: null,
  time_limit_minutes: 45,
};
const at = "2026-03-05T09:00:00.000Z";
const inState = (state: EnvironmentState): StagedGroup => ({
  ...prepared,
  environment: {
    ...{ environment_id: "e", state, runtime: "process", reason: null, url: null },
    ...{ placed_on: null, restarts: 0, created_at: at, ready_at: null, running_at: null },
  },
});

describe("how far a group has come", () => {
  it.each([
    [prepared, "prepared"],
    [inState("created"), "created"],
    [inState("initializing"), "initializing"],
    [inState("ready"), "ready"],
    [inState("running"), "running"],
    [{ ...inState("running"), ended_at: at }, "ended"],
    [{ ...inState("running"), ended_at: at, collected_at: at }, "collected"],
    // Its results are here already, but that it is not up must be seen.
    [{ ...inState("failed"), collected_at: at }, "failed"],
    [{ ...inState("terminated"), collected_at: at, torn_down_at: at }, "torn-down"],
    // Prepared once more after it was torn down.
    [inState("terminated"), "prepared"],
    [{ ...prepared, time_limit_minutes: null, collected_at: null }, "imported"],
  ] as const)("%#", (group, stage) => {
    expect(stageOf(group)).toBe(stage);
  });

  it("is launched before it is up and after it failed, and not while it comes up", () => {
    expect([canLaunch("prepared"), canLaunch("failed"), canLaunch("running")]).toEqual([
      true,
      true,
      false,
    ]);
    expect(["created", "initializing", "ready"].every((s) => isComingUp(s as "ready"))).toBe(true);
  });
});
