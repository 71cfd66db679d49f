import type { AnyQuestionType, MarkResult } from "../contract";
import type { Finding } from "../finding";
import type { Proving } from "../proving";
import type { PythonNeeds } from "../python-needs";

/** What a trial is marked out of: what a test earns is rounded, so few points would hide one of many. */
const WORTH = 10;

/** One answer that is run before a question may be asked, and whether it must earn everything or nothing. */
interface Trial {
  readonly response: unknown;
  readonly mustPass: boolean;
}

/** Whether a question's tests test anything: the author's programs pass them all, and programs that do nothing none. */
export function programTrials(type: AnyQuestionType): Proving<unknown, unknown> | undefined {
  const { python } = type;
  if (python === undefined) return undefined;
  return {
    runs: (content, key) =>
      trialsOf(python, content, key).flatMap(({ response }) => python.runs(content, key, response)),
    judge(content, key, outcomes) {
      let taken = 0;
      return trialsOf(python, content, key).flatMap(({ response, mustPass }) => {
        const from = taken;
        taken += python.runs(content, key, response).length;
        const given = outcomes.slice(from, taken);
        const result = type.mark({ content, key, response, maxPoints: WORTH, given });
        return mustPass ? solutionFindings(result) : idleFindings(result);
      });
    },
  };
}

function trialsOf(
  python: PythonNeeds<unknown, unknown, unknown>,
  content: unknown,
  key: unknown,
): Trial[] {
  return [
    ...python.mustPass(content, key).map((response) => ({ response, mustPass: true })),
    ...python.mustNotPass(content).map((response) => ({ response, mustPass: false })),
  ];
}

function solutionFindings({ outcome, parts }: MarkResult): Finding[] {
  if (outcome === "correct") return [];
  const failed = parts.filter(({ points, maxPoints }) => points < maxPoints);
  return [
    {
      rule: "solution-fails-its-tests",
      severity: "error",
      where: "key",
      message: `Your own solution does not pass: ${failed.map(({ note }) => note).join(" ")}`,
    },
  ];
}

function idleFindings({ points, outcome }: MarkResult): Finding[] {
  if (points === 0) return [];
  return [
    {
      rule: "tests-pass-without-work",
      severity: outcome === "correct" ? "error" : "warning",
      where: "content",
      message:
        "A program in which nothing was done passes a test. Expect something that only the finished program gives.",
    },
  ];
}
