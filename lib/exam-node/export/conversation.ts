import * as z from "zod/mini";
import type { ExportQuestion } from "@/lib/core/exams/export-file";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { AnswerRow } from "../store/answers";
import type { FollowUpRow } from "../store/notices";

type Turns = ExportQuestion["conversation"];

/** The response of a question that is asked in a conversation. */
const turnsSchema = z.object({
  turns: z.array(
    z.object({
      role: z.enum(["student", "assistant"]),
      content: z.string(),
      at: z._default(z.nullable(z.string()), null),
    }),
  ),
});

/** What was said about one question: as its response keeps it, or the answer and whatever the examiner asked. */
export function conversationOf(
  question: PackageQuestion,
  answer: AnswerRow | undefined,
  asked: readonly FollowUpRow[],
): Turns {
  if (answer === undefined) return [];
  const kept = z.safeParse(turnsSchema, answer.response);
  if (kept.success) return kept.data.turns;
  const said = described(question, answer.response);
  if (said === "") return [];
  const first = { role: "student" as const, content: said, at: answer.saved_at.toISOString() };
  return [first, ...asked.flatMap(followUp)];
}

function followUp({ text, replied_at: at }: FollowUpRow): Turns {
  return text === null ? [] : [{ role: "assistant", content: text, at }];
}

/** A response as plain text. */
function described({ type: code, content }: PackageQuestion, response: unknown): string {
  const type = questionTypeOf(code);
  const read = type.content.read(content, "The question");
  return type.describeResponse(read, type.response.read(response, "The answer"));
}
