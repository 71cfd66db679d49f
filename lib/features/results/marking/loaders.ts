import "server-only";
import * as extendedText from "@/lib/core/questions/extended-text/schema";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import type { AskedQuestion } from "../asked/data";
import { getAskedQuestion } from "../asked/data";
import type { MarkingPage } from "../types";

/** Every answer to one written question, unmarked ones first, with its mark scheme. */
export async function loadMarkingPage(
  assignmentId: string,
  versionId: string,
): Promise<MarkingPage> {
  const actor = await requireActor("answers.mark");
  return forPage([assignmentId, versionId], async () =>
    markingPage(await getAskedQuestion(actor.personId, assignmentId, versionId)),
  );
}

function markingPage({
  assignment,
  row,
  prompt,
  typeId,
  key,
  answers,
}: AskedQuestion): MarkingPage {
  return {
    assignment,
    question: row,
    prompt,
    ...schemeOf(typeId, key),
    answers: answers
      .map(({ attemptId, name, words, points, comment }) => ({
        attemptId,
        name,
        text: words,
        points,
        comment: comment ?? "",
      }))
      .sort((a, b) => Number(a.points !== null) - Number(b.points !== null)),
  };
}

/** Only extended text carries a mark scheme for people; other types show their model answer elsewhere. */
function schemeOf(type: string, key: unknown): Pick<MarkingPage, "modelAnswer" | "criteria"> {
  if (type !== "extended-text") return { modelAnswer: "", criteria: [] };
  const { modelAnswer, criteria } = extendedText.key.read(key, "The mark scheme");
  return { modelAnswer, criteria: criteria.map(({ text, points }) => ({ text, points })) };
}
