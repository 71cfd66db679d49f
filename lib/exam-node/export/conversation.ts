import type { ExportQuestion } from "@/lib/core/exams/export-file";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import * as dialogue from "@/lib/core/questions/dialogue/schema";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { verifiedConversation } from "@/lib/core/questions/shared/conversation";
import type { AnswerRow } from "../store/answers";
import type { FollowUpRow } from "../store/notices";

type Turns = ExportQuestion["conversation"];

/** What was said about one question: the pupil's words as the response keeps them, the examiner's as they were sent. */
export function conversationOf(
  question: PackageQuestion,
  answer: AnswerRow | undefined,
  asked: readonly FollowUpRow[],
): Turns {
  if (answer === undefined) return [];
  if (question.type === "dialogue") {
    const given = dialogue.response.read(answer.response, "The answer");
    return verifiedConversation(
      given,
      asked.map(({ text, replied_at: at }) => ({ text, at })),
    ).map((turn) => ({ ...turn, at: turn.at ?? answer.saved_at.toISOString() }));
  }
  const said = described(question, answer.response);
  return said === "" ? [] : [{ role: "student", content: said, at: answer.saved_at.toISOString() }];
}

/** A response as plain text. */
export function described({ type: code, content }: PackageQuestion, response: unknown): string {
  const type = questionTypeOf(code);
  const read = type.content.read(content, "The question");
  return type.describeResponse(read, type.response.read(response, "The answer"));
}
