import { AppError } from "@/lib/core/kernel/app-error";
import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import type { Finding } from "@/lib/core/questions/finding";
import { codeTrials, notTried, trialFindings } from "@/lib/core/questions/lint/code-trials";
import { proofFindings } from "./prove-running";
import type { Asker } from "./run-python";
import { runAllPython } from "./run-python";

/**
 * What the linter can only know by running: whether a key is what its program does, the author's solution passes its own
 * tests and a program that does nothing does not. [] for a question without programs, and for one that cannot be read, which the linter says itself.
 */
export async function lintByRunning(question: StoredQuestion, asker: Asker): Promise<Finding[]> {
  return [...(await proofFindings(question, asker)), ...(await trialsOf(question, asker))];
}

async function trialsOf(question: StoredQuestion, asker: Asker): Promise<Finding[]> {
  try {
    const trials = await Promise.all(
      codeTrials(question).map(async (trial) => ({
        trial,
        given: await runAllPython(trial.runs, asker),
      })),
    );
    const findings = trials.flatMap(({ trial, given }) =>
      given.some(({ ended }) => ended === "failed")
        ? [notTried("The runner did not answer. Save once more.")]
        : trialFindings(question, trial, given),
    );
    // Two programs that do nothing say the same.
    return findings.filter(
      ({ message }, index) => findings.findIndex((other) => other.message === message) === index,
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "invalid" ? [] : [notTried(error.message)];
  }
}
