import type { Proving } from "../proving";
import { drawingTests, withDrawings } from "../shared/drawn-tests";
import { runOf } from "../shared/program-tests";
import type { Content, Key } from "./schema";

/** What is to be drawn is what the author's solution draws. Whether that passes its tests, lint/program-trials.ts judges. */
export const proving: Proving<Content, Key> = {
  runs: (content, key) =>
    drawingTests(content, key).map((test) => runOf(key.solution, test, content.seconds)),
  complete: withDrawings,
  judge: () => [],
};
