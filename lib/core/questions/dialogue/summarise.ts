import type { Distribution } from "../contract";
import { conversationOf } from "../shared/conversation";
import { tally } from "../shared/tally";
import type { Content, Key, Response } from "./schema";
import { isEmpty } from "./schema";

/** The whole conversation: a person marks by it. The examiner's questions say so. */
export function describeResponse(content: Content, response: Response): string {
  if (isEmpty(content, response)) return "";
  return conversationOf(response)
    .map(({ role, content: words }) =>
      role === "student" ? words : `Follow-up question: ${words}`,
    )
    .join("\n\n");
}

/** Conversations are told apart by how far they went only: what they say is for a person to read. */
export function summarise(
  content: Content,
  _key: Key,
  responses: readonly Response[],
): Distribution {
  const given = responses.filter((one) => !isEmpty(content, one));
  const said = given.map((one) => {
    const label = lengthLabel(one);
    return { group: label, label, isKey: false };
  });
  return tally(said, responses.length - given.length);
}

function lengthLabel(response: Response): string {
  const turns = conversationOf(response);
  const asked = turns.filter(({ role }) => role === "assistant").length;
  if (asked === 0) return "Answered";
  const answered = turns.filter(
    ({ role }, index) => role === "student" && turns[index - 1]?.role === "assistant",
  ).length;
  const questions = asked === 1 ? "1 follow-up question" : `${asked} follow-up questions`;
  return `Answered, and ${answered} of ${questions}`;
}
