import type { StoredQuestion } from "@/lib/core/marking/mark-question";
import type { Finding } from "@/lib/core/questions/finding";
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
