import "server-only";
import { AppError } from "@/lib/core/kernel/app-error";
import * as extendedText from "@/lib/core/questions/extended-text/schema";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { parseRichText } from "@/lib/core/rich-text/parse";
import { forPage } from "@/lib/platform/auth/for-page";
import { requireActor } from "@/lib/platform/auth/session";
import { getQuestionParts, listAnswers } from "../answers/data";
import { questionRow, resultsOf } from "../class-page/data";
import { getAssignmentHead, listPaperQuestions, listSheetRows } from "../data";
import type { MarkingPage } from "../types";

/** Every answer to one written question, unmarked ones first, with its mark scheme. */
export async function loadMarkingPage(
  assignmentId: string,
  versionId: string,
): Promise<MarkingPage> {
  const actor = await requireActor("answers.mark");
  return forPage([assignmentId, versionId], () =>
    readMarkingPage(actor.personId, assignmentId, versionId),
  );
}

async function readMarkingPage(
  teacherId: string,
  assignmentId: string,
  versionId: string,
): Promise<MarkingPage> {
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
  const answersToMark = answers.map(({ attemptId, name, response, points, comment }) => ({
    attemptId,
    name,
    text:
      response === null
        ? ""
        : type.describeResponse(content, type.response.read(response, "A stored answer")),
    points,
    comment: comment ?? "",
  }));
  return {
    assignment,
    question: questionRow(question, column, resultsOf(paper, sheet)),
    prompt: parseRichText(question.prompt),
    ...schemeOf(question.type, parts.key),
    answers: answersToMark.sort((a, b) => Number(a.points !== null) - Number(b.points !== null)),
  };
}

/** Only extended text carries a mark scheme for people; other types show their model answer elsewhere. */
function schemeOf(type: string, key: unknown): Pick<MarkingPage, "modelAnswer" | "criteria"> {
  if (type !== "extended-text") return { modelAnswer: "", criteria: [] };
  const { modelAnswer, criteria } = extendedText.key.read(key, "The mark scheme");
  return { modelAnswer, criteria: criteria.map(({ text, points }) => ({ text, points })) };
}
