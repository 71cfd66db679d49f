import "server-only";
import { AppError } from "@/lib/core/kernel/app-error";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { parseRichText } from "@/lib/core/rich-text/parse";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import { questionRow, resultsOf } from "../class-page/data";
import { getAssignmentHead, listPaperQuestions, listSheetRows } from "../data";
import type { AnswerRow, QuestionPage } from "../types";
import type { StoredAnswer } from "./data";
import { getQuestionParts, listAnswers } from "./data";

/** How a class answered one question: the distribution and every answer behind it. */
export async function loadQuestionPage(
  assignmentId: string,
  versionId: string,
): Promise<QuestionPage> {
  const actor = await requireActor("results.view");
  return forPage([assignmentId, versionId], () =>
    readQuestionPage(actor.personId, assignmentId, versionId),
  );
}

async function readQuestionPage(
  teacherId: string,
  assignmentId: string,
  versionId: string,
): Promise<QuestionPage> {
  const assignment = await getAssignmentHead(teacherId, assignmentId, new Date());
  const paper = await listPaperQuestions(assignment.assessmentId);
  const column = paper.findIndex((question) => question.versionId === versionId);
  const question = paper[column];
  if (question === undefined) throw new AppError("not-found", "This question is not on that test.");
  const [sheet, answers, parts] = await Promise.all([
    listSheetRows(assignment),
    listAnswers(assignmentId, versionId),
    getQuestionParts(versionId),
  ]);
  const type = questionTypeOf(question.type);
  const content = type.content.read(parts.content, "The question");
  const key = type.key.read(parts.key, "The answer key");
  const responses = answers.map(({ response }) => readResponse(type, content, response));
  return {
    assignment,
    question: questionRow(question, column, resultsOf(paper, sheet)),
    prompt: parseRichText(question.prompt),
    distribution: type.summarise(content, key, responses),
    answers: answers.map((answer, index) =>
      answerRow(answer, type.describeResponse(content, responses[index])),
    ),
  };
}

/** Nothing stored is an untouched question. */
function readResponse(type: AnyQuestionType, content: unknown, stored: unknown): unknown {
  return stored === null
    ? type.emptyResponse(content)
    : type.response.read(stored, "A stored answer");
}

function answerRow(answer: StoredAnswer, words: string): AnswerRow {
  const { pupilId, name, attemptId, points, late, hasOther } = answer;
  return {
    pupilId,
    name,
    attemptId,
    answer: words,
    points,
    outcome: answer.outcome ?? "",
    late,
    hasOther,
  };
}
