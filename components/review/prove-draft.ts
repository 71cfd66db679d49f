import type { Draft, Proof } from "@/components/questions/staff-part";
import { callAction } from "@/lib/client/call-action";
import { proveQuestionAction } from "@/lib/features/questions/actions";

/** What running its programs says against a question that is being written. */
export async function proveDraft(type: string, { content, answerKey }: Draft): Promise<Proof> {
  const result = await callAction(proveQuestionAction, { type, content, key: answerKey });
  if (result.ok) {
    const { question, ran } = result.value;
    return { findings: ran, draft: { content: question.content, answerKey: question.key } };
  }
  const [issue] = result.error.issues;
  return { findings: [], problem: issue?.message ?? result.error.message };
}
