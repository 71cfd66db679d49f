import { expect, it } from "vitest";
import { SILENCE_MS } from "./container/engine";
import { LAUNCH_BOUNDS } from "./launch-environment";

/** An administrator has a sentence within this time of the order. */
const TOLD_MS = 10_000;
/** For what comes before a start, and for ending what hangs. */
const AROUND_MS = 2_000;

it("gives up what hangs, engine or program, soon enough to say so within ten seconds", () => {
  expect(SILENCE_MS + AROUND_MS).toBeLessThan(TOLD_MS);
  expect(LAUNCH_BOUNDS.readyMs + AROUND_MS).toBeLessThan(TOLD_MS);
});
