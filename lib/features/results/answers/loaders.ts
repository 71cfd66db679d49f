import "server-only";
import { drawnPartsIn } from "@/lib/core/marking/drawings-in";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import type { AskedQuestion, ReadAnswer } from "../asked/data";
import { getAskedQuestion } from "../asked/data";
import type { AnswerRow, QuestionPage } from "../types";

/** How a class answered one question: the distribution and every answer behind it. */
export async function loadQuestionPage(
  assignmentId: string,
  versionId: string,
): Promise<QuestionPage> {
  const actor = await requireActor("results.view");
  return forPage([assignmentId, versionId], async () =>
    questionPage(await getAskedQuestion(actor.personId, assignmentId, versionId)),
  );
}

function questionPage({ assignment, row, prompt, type, ...asked }: AskedQuestion): QuestionPage {
  const responses = asked.answers.map(({ given }) => given);
  const drawn = asked.answers.map(({ parts }) => drawnPartsIn(parts));
  return {
    assignment,
    question: row,
    prompt,
    distribution: type.summarise(asked.content, asked.key, responses, drawn),
    answers: asked.answers.map(answerRow),
  };
}

function answerRow(answer: ReadAnswer): AnswerRow {
  const { pupilId, name, attemptId, words, points, outcome, late, hasOther } = answer;
  return {
    pupilId,
    name,
    attemptId,
    answer: words,
    points,
    outcome: outcome ?? "",
    late,
    hasOther,
  };
}
