import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { Proving } from "../proving";
import { drawingTests, withDrawings } from "../shared/drawn-tests";
import { testRuns } from "../shared/program-marking";
import { passes, runOf } from "../shared/program-tests";
import { testingOf } from "./mark";
import type { Content, Key } from "./schema";

/**
 * What is to be drawn is what the first mended program draws. The program as pupils get it: what it fails shows the mistake,
 * and it must fail something.
 */
export const proving: Proving<Content, Key> = {
  runs: (content, key) => [
    ...drawingTests(content, key).map((test) => runOf(key.fixes[0] ?? "", test, content.seconds)),
    ...testRuns(content.program, testingOf(content, key)),
  ],
  complete: (content, key, outcomes) => {
    const drawn = withDrawings(content, key, outcomes);
    const failing = failingTests(drawn.content, drawn.key, outcomes);
    return { ...drawn, key: { ...drawn.key, failing } };
  },
  judge: (content, key, outcomes) =>
    outcomes.length === 0 || failingTests(content, key, outcomes).length > 0
      ? []
      : [
          {
            rule: "nothing-to-mend",
            severity: "error",
            where: "content",
            message:
              "The program as pupils get it passes every test, so nothing shows its mistake. Add a test that it fails.",
          },
        ],
};

function failingTests(content: Content, key: Key, outcomes: readonly PythonOutcome[]): string[] {
  const ofProgram = outcomes.slice(drawingTests(content, key).length);
  return [...content.tests, ...key.hidden].flatMap((test, index) => {
    const outcome = ofProgram[index];
    return outcome === undefined || passes(test, outcome) ? [] : [test.id];
  });
}
