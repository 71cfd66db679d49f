import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { questionTypeOf } from "@/lib/core/questions/registry";

/** The mark scheme as a person reads it; of a type that is marked by rule, the answer that earns full marks. */
export function schemeOf(question: PackageQuestion): { rubric: string; model_answer: string } {
  const type = questionTypeOf(question.type);
  const key = type.key.read(question.key, "The key");
  const scheme = type.markScheme?.(key, question.points);
  if (scheme !== undefined) return { rubric: scheme.words, model_answer: scheme.modelAnswer };
  const content = type.content.read(question.content, "The question");
  const response = type.modelResponse(content, key);
  const answer = response === undefined ? "" : type.describeResponse(content, response);
  return { rubric: "", model_answer: answer };
}
