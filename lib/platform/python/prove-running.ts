import { AppError } from "@/lib/core/kernel/app-error";
import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import type { Finding } from "@/lib/core/questions/finding";
import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { Asker } from "./run-python";
import { runAllPython } from "./run-python";

/**
 * Runs what proves a question's key, and says what speaks against it: a table that is not what the program does, a
 * right order that prints something else. [] for a type without programs.
 * @throws AppError "invalid" when content or key cannot be read, else as `runPython`.
 */
export async function proveByRunning(
  { type, content: rawContent, key: rawKey }: Pick<StoredQuestion, "type" | "content" | "key">,
  asker: Asker,
): Promise<Finding[]> {
  const { proving, content: contentShape, key: keyShape } = questionTypeOf(type);
  if (proving === undefined) return [];
  const content = contentShape.read(rawContent, "The question");
  const key = keyShape.read(rawKey, "The answer key");
  const runs = proving.runs(content, key);
  return proving.judge(content, key, await runAllPython(runs, asker));
}

/** The same where a question is stored: whatever keeps it from being run is a finding for its teacher, and no error. */
export async function proofFindings(
  question: Pick<StoredQuestion, "type" | "content" | "key">,
  asker: Asker,
): Promise<Finding[]> {
  try {
    return await proveByRunning(question, asker);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    // What cannot be read, the linter says itself.
    return error.code === "invalid" ? [] : [notProved(error.message)];
  }
}

/**
 * A question that a model wrote, with what running can work out worked out: a table is what the program does, whatever
 * the model believed.
 * @returns the question as it is to be stored, and what is left to say of it.
 */
export async function workOutByRunning(
  question: Question,
  asker: Asker,
): Promise<{ readonly question: Question; readonly ran: Finding[] }> {
  const findings = await proofFindings(question, asker);
  const patch = findings.find(({ severity, fix }) => severity === "error" && fix !== undefined)?.fix
    ?.patch;
  if (patch === undefined) return { question, ran: findings };
  const worked = { ...question, ...patch };
  return { question: worked, ran: await proofFindings(worked, asker) };
}

function notProved(why: string): Finding {
  return {
    rule: "program-not-run",
    severity: "warning",
    where: "key",
    message: `Its answers were not checked by running: ${why}`,
  };
}
