import type { PythonOutcome } from "@/lib/core/python/python-run";
import type { AnyQuestionType } from "../contract";
import type { Finding } from "../finding";
import type { Proving } from "../proving";
import { programTrials } from "./program-trials";

type AnyProving = Proving<unknown, unknown>;

/**
 * Everything that running can say of a type's questions: what the type itself proves, and for types whose answers are
 * programs whether the author's own pass and idle ones do not. Undefined for a type in which nothing is run.
 */
export function provingOf(type: AnyQuestionType): AnyProving | undefined {
  const ways = [type.proving, programTrials(type)].filter((way) => way !== undefined);
  if (ways.length === 0) return undefined;
  const each = (content: unknown, key: unknown, outcomes: readonly PythonOutcome[]) => {
    let taken = 0;
    return ways.map((way) => {
      const from = taken;
      taken += way.runs(content, key).length;
      return { way, own: outcomes.slice(from, taken) };
    });
  };
  return {
    runs: (content, key) => ways.flatMap((way) => way.runs(content, key)),
    complete: (content, key, outcomes) =>
      each(content, key, outcomes).reduce(
        (whole, { way, own }) => way.complete?.(whole.content, whole.key, own) ?? whole,
        { content, key },
      ),
    judge: (content, key, outcomes) =>
      once(each(content, key, outcomes).flatMap(({ way, own }) => way.judge(content, key, own))),
  };
}

/** Where nothing can be run. Of a question whose answers are programs nobody then knows whether it is sound at all. */
export function notTried({ python }: AnyQuestionType, why: string): Finding {
  return python === undefined
    ? {
        rule: "program-not-run",
        severity: "warning",
        where: "key",
        message: `Its answers were not checked by running: ${why}`,
      }
    : {
        rule: "programs-not-run",
        severity: "error",
        where: "key",
        message: `The solution was not run against its tests: ${why}`,
      };
}

/** Two programs that do nothing say the same. */
function once(findings: readonly Finding[]): Finding[] {
  const said = findings.map(({ rule, message }) => `${rule} ${message}`);
  return findings.filter((_, index) => said.indexOf(said[index] ?? "") === index);
}
