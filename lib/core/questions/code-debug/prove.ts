import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { Proving } from "../proving";
import { testRuns } from "../shared/program-marking";
import { passes } from "../shared/program-tests";
import { testingOf } from "./mark";
import type { Content, Key } from "./schema";

/** The program as pupils get it: what it fails shows the mistake, and it must fail something. */
export const proving: Proving<Content, Key> = {
  runs: (content, key) => testRuns(content.program, testingOf(content, key)),
  complete: (content, key, outcomes) => ({ ...key, failing: failingTests(content, key, outcomes) }),
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

function failingTests(
  { tests }: Content,
  { hidden }: Key,
  outcomes: readonly PythonOutcome[],
): string[] {
  return [...tests, ...hidden].flatMap((test, index) => {
    const outcome = outcomes[index];
    return outcome === undefined || passes(test, outcome) ? [] : [test.id];
  });
}
