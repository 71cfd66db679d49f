import "server-only";
import type { MarkScheme } from "@/lib/core/questions/shared/mark-scheme";
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

function markingPage({ assignment, row, prompt, type, key, answers }: AskedQuestion): MarkingPage {
  return {
    assignment,
    question: row,
    prompt,
    ...schemeOf(type.markScheme?.(key, row.maxPoints)),
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

/** Types that the rule marks alone have no mark scheme for people; they show their model answer elsewhere. */
function schemeOf(scheme: MarkScheme | undefined): Pick<MarkingPage, "modelAnswer" | "criteria"> {
  if (scheme === undefined) return { modelAnswer: "", criteria: [] };
  const { modelAnswer, criteria } = scheme;
  return { modelAnswer, criteria: criteria.map(({ text, points }) => ({ text, points })) };
}
