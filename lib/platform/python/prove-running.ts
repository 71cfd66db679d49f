import { AppError } from "@/lib/core/kernel/app-error";
import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import type { Finding } from "@/lib/core/questions/finding";
import { notTried, provingOf } from "@/lib/core/questions/lint/proving-of";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { Asker } from "./run-python";
import { runAllPython } from "./run-python";

type Provable = Pick<StoredQuestion, "type" | "content" | "key">;

/** A question with what of it only running can say, and what running says against it. */
export interface Proved<Q> {
  readonly question: Q;
  readonly ran: Finding[];
}

/**
 * Runs what proves a question, and says what speaks against it: a table that is not what the program does, a right order
 * that prints something else, a solution that fails its own tests, tests that a program passes in which nothing was done.
 * @returns `ran` [] for a type in which nothing is run.
 * @throws AppError "invalid" when content or key cannot be read, else as `runPython`.
 */
export async function proveByRunning<Q extends Provable>(
  question: Q,
  asker: Asker,
): Promise<Proved<Q>> {
  const type = questionTypeOf(question.type);
  const proving = provingOf(type);
  if (proving === undefined) return { question, ran: [] };
  const content = type.content.read(question.content, "The question");
  const key = type.key.read(question.key, "The answer key");
  const outcomes = await runAllPython(proving.runs(content, key), asker);
  if (type.python !== undefined && outcomes.some(({ ended }) => ended === "failed")) {
    return { question, ran: [notTried(type, "The runner did not answer. Save once more.")] };
  }
  const whole = proving.complete?.(content, key, outcomes) ?? { content, key };
  const ran = proving.judge(whole.content, whole.key, outcomes);
  const isAsItWas = whole.content === content && whole.key === key;
  return { question: isAsItWas ? question : { ...question, ...whole }, ran };
}

/** The same where a question is stored: whatever keeps it from being run is a finding for its teacher, and no error. */
export async function proveForStore<Q extends Provable>(
  question: Q,
  asker: Asker,
): Promise<Proved<Q>> {
  try {
    return await proveByRunning(question, asker);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // What cannot be read, the linter says itself.
    if (error.code === "invalid") return { question, ran: [] };
    return { question, ran: [notTried(questionTypeOf(question.type), error.message)] };
  }
}

/**
 * A question that a model wrote, with what running can work out worked out: a table is what the program does, whatever
 * the model believed.
 */
export async function workOutByRunning<Q extends Provable>(
  question: Q,
  asker: Asker,
): Promise<Proved<Q>> {
  const proved = await proveForStore(question, asker);
  const patch = proved.ran.find(({ severity, fix }) => severity === "error" && fix !== undefined)
    ?.fix?.patch;
  return patch === undefined ? proved : proveForStore({ ...proved.question, ...patch }, asker);
}

/**
 * What a model wrote, before anybody sees it. Of a question whose answers are programs nothing may speak against it: the
 * author's solution passes its tests, and a program in which nothing was done passes none.
 * @returns undefined where something does, or nothing could be run.
 */
export async function proveMade<Q extends Provable>(
  question: Q,
  asker: Asker,
): Promise<Q | undefined> {
  if (questionTypeOf(question.type).python === undefined) return question;
  const proved = await workOutByRunning(question, asker);
  return proved.ran.length === 0 ? proved.question : undefined;
}
