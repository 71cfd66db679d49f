import * as z from "zod/mini";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { questionTypeOf } from "@/lib/core/questions/registry";

/** Keys that hold their mark scheme in words: a conversation's, a written answer's. */
const inWords = z.object({
  modelAnswer: z.string(),
  rubric: z.optional(z.string()),
  criteria: z.optional(z.array(z.object({ text: z.string(), points: z.number() }))),
});

/** The mark scheme as a person reads it. */
export function schemeOf(question: PackageQuestion): { rubric: string; model_answer: string } {
  const words = z.safeParse(inWords, question.key);
  if (!words.success) return { rubric: "", model_answer: modelAnswer(question) };
  const { rubric, criteria = [], modelAnswer: answer } = words.data;
  const lines = criteria.map(({ text, points }) => `${text} (${points})`);
  return { rubric: rubric ?? lines.join("\n"), model_answer: answer };
}

function modelAnswer({ type: code, content, key }: PackageQuestion): string {
  const type = questionTypeOf(code);
  const read = type.content.read(content, "The question");
  const response = type.modelResponse(read, type.key.read(key, "The key"));
  return response === undefined ? "" : type.describeResponse(read, response);
}
