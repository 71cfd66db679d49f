import type { RunNews, RunRequest } from "@/lib/core/attempts/run-protocol";
import { AppError } from "@/lib/core/kernel/app-error";
import { plainEnd } from "@/lib/core/python/plain-error";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { Asker } from "./run-python";
import { runAllPython, runPython } from "./run-python";

/**
 * Runs a program for a pupil who is still writing it: by itself, or against the tests the question shows.
 * @throws AppError "invalid" for a question without programs, else as `runPython`.
 */
export async function tryProgram(
  question: { readonly type: string; readonly content: unknown },
  { source, input }: Pick<RunRequest, "source" | "input">,
  asker: Asker,
): Promise<RunNews> {
  const { python, content } = questionTypeOf(question.type);
  if (python === undefined) throw new AppError("invalid", "This question has no program to run.");
  if (input !== null) {
    const outcome = await runPython({ program: source, input }, asker);
    const { screen, error, drawing } = outcome;
    return { screen, problem: plainEnd(outcome) ?? null, line: error?.line ?? null, drawing };
  }
  const tests = python.shownTests(content.read(question.content, "The question"), source);
  const runs = tests.map(({ run }) => run);
  const outcomes = await runAllPython(runs, asker);
  return {
    tests: outcomes.flatMap((outcome, index) => tests[index]?.judge(outcome) ?? []),
  };
}
