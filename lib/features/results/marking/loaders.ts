import "server-only";
import type { Agreement } from "@/lib/core/marking/suggesting/agreement";
import { agreementOf, maySuggest } from "@/lib/core/marking/suggesting/agreement";
import { answerConcerns } from "@/lib/core/marking/suggesting/gate";
import { markOffline } from "@/lib/core/marking/suggesting/offline-marker";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import type { MarkScheme } from "@/lib/core/questions/shared/mark-scheme";
import { findSuggestions, listDecided } from "@/lib/features/examining/suggesting/data";
import { modelSettings } from "@/lib/platform/ai/model-settings";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import type { AskedQuestion, ReadAnswer } from "../asked/data";
import { getAskedQuestion } from "../asked/data";
import type { AnswerToMark, MarkingPage } from "../types";

/** Every answer to one written question, unmarked ones first, with its mark scheme and what is suggested. */
export async function loadMarkingPage(
  assignmentId: string,
  versionId: string,
): Promise<MarkingPage> {
  const actor = await requireActor("answers.mark");
  return forPage([assignmentId, versionId], async () => {
    const asked = await getAskedQuestion(actor.personId, assignmentId, versionId);
    const [suggested, decided] = await Promise.all([
      findSuggestions(assignmentId, versionId),
      listDecided(asked.assignment.classId),
    ]);
    return markingPage(asked, suggested, agreementOf(decided));
  });
}

function markingPage(
  asked: AskedQuestion,
  suggested: ReadonlyMap<string, Suggestion>,
  agreement: Agreement,
): MarkingPage {
  const { assignment, row, prompt, type, key, answers } = asked;
  const scheme = type.markScheme?.(key, row.maxPoints);
  const shown = maySuggest(agreement);
  return {
    assignment,
    question: row,
    prompt,
    ...schemeOf(scheme),
    suggestions: {
      shown,
      agreement,
      mayAsk: shown && scheme !== undefined && modelSettings() !== undefined,
    },
    answers: answers
      .map((answer): AnswerToMark => {
        const { attemptId, name, words: text, points, comment } = answer;
        const suggestion =
          scheme === undefined
            ? null
            : suggestionFor(asked, answer, scheme, shown ? suggested.get(attemptId) : undefined);
        return {
          ...{ attemptId, name, text, points, comment: comment ?? "" },
          suggestion: shown || suggestion?.points === null ? suggestion : null,
        };
      })
      .sort((a, b) => Number(a.points !== null) - Number(b.points !== null)),
  };
}

/** The model's, or what the offline marker finds. An answer that a person must read at once says so in any case. */
function suggestionFor(
  { type, row }: AskedQuestion,
  { given }: ReadAnswer,
  scheme: MarkScheme,
  stored: Suggestion | undefined,
): Suggestion | null {
  const said = type.saidIn?.(given).said ?? [];
  if (said.length === 0) return null;
  const answer = { prompt: row.prompt, said };
  const offline = markOffline(scheme, answer);
  return answerConcerns(answer).length > 0 ? offline : (stored ?? offline);
}

/** Types that the rule marks alone have no mark scheme for people; they show their model answer elsewhere. */
function schemeOf(scheme: MarkScheme | undefined): Pick<MarkingPage, "modelAnswer" | "criteria"> {
  if (scheme === undefined) return { modelAnswer: "", criteria: [] };
  const { modelAnswer, criteria } = scheme;
  return { modelAnswer, criteria: criteria.map(({ text, points }) => ({ text, points })) };
}
