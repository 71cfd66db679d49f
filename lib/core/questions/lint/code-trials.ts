import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import type { PythonRun } from "@/lib/core/python/python-run";
import type { AnyQuestionType } from "../contract";
import type { Finding } from "../finding";
import { questionTypeOf } from "../registry";

/** One answer that is run before a question may be asked, and whether it must earn everything or must not. */
export interface CodeTrial {
  readonly response: unknown;
  readonly mustPass: boolean;
  readonly runs: readonly PythonRun[];
}

/**
 * What has to be run to know whether a question's tests test anything: the author's solution, and programs that do
 * nothing. [] for types without programs.
 * @throws AppError "invalid" when the question cannot be read.
 */
export function codeTrials(question: StoredQuestion): CodeTrial[] {
  const type = questionTypeOf(question.type);
  const { python } = type;
  if (python === undefined) return [];
  const { content, key } = readQuestion(type, question);
  const solution = type.modelResponse(content, key);
  const trial = (response: unknown, mustPass: boolean): CodeTrial => ({
    response,
    mustPass,
    runs: python.runs(content, key, response),
  });
  return [
    ...(solution === undefined ? [] : [trial(solution, true)]),
    ...python.mustNotPass(content).map((response) => trial(response, false)),
  ];
}

/** What the outcomes of a trial's runs say of the question. */
export function trialFindings(
  question: StoredQuestion,
  { response, mustPass }: CodeTrial,
  given: unknown,
): Finding[] {
  const type = questionTypeOf(question.type);
  const { content, key } = readQuestion(type, question);
  const marked = type.mark({ content, key, response, maxPoints: question.points, given });
  if (mustPass && marked.outcome !== "correct") {
    const failed = marked.parts.filter(({ points, maxPoints }) => points < maxPoints);
    return [
      {
        rule: "solution-fails-its-tests",
        severity: "error",
        where: "key",
        message: `Your own solution does not pass: ${failed.map(({ note }) => note).join(" ")}`,
      },
    ];
  }
  if (!mustPass && marked.points > 0) {
    return [
      {
        rule: "tests-pass-without-work",
        severity: marked.outcome === "correct" ? "error" : "warning",
        where: "content",
        message:
          "A program in which nothing was done passes a test. Expect something that only the finished program gives.",
      },
    ];
  }
  return [];
}

/** Where nothing can be run, nobody knows whether the question is sound. */
export function notTried(why: string): Finding {
  return {
    rule: "programs-not-run",
    severity: "error",
    where: "key",
    message: `The solution was not run against its tests: ${why}`,
  };
}

function readQuestion(type: AnyQuestionType, { content, key }: StoredQuestion) {
  return {
    content: type.content.read(content, "The question"),
    key: type.key.read(key, "The answer key"),
  };
}
