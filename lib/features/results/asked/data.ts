import { AppError } from "@/lib/core/kernel/app-error";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionText } from "@/lib/core/questions/question-text";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { RichText } from "@/lib/core/rich-text/rich-text";
import type { StoredAnswer } from "../answers/data";
import { getQuestionParts, listAnswers } from "../answers/data";
import { questionRows, resultsOf } from "../class-page/data";
import { getAssignmentHead, listPaperQuestions, listSheetRows } from "../data";
import type { AssignmentHead, QuestionRow } from "../types";

/** One question of an assignment with everybody's answer to it, read by its type. */
export interface AskedQuestion {
  readonly assignment: AssignmentHead;
  readonly row: QuestionRow;
  readonly prompt: RichText;
  readonly type: AnyQuestionType;
  readonly content: unknown;
  readonly key: unknown;
  readonly answers: readonly ReadAnswer[];
}

export interface ReadAnswer extends StoredAnswer {
  /** The response by its own schema; untouched where nothing was stored. */
  readonly given: unknown;
  /** The same in words; "" when empty. */
  readonly words: string;
}

/** @throws AppError "not-found" for another teacher's class, and for a question that is not on that test. */
export async function getAskedQuestion(
  teacherId: string,
  assignmentId: string,
  versionId: string,
): Promise<AskedQuestion> {
  const assignment = await getAssignmentHead(teacherId, assignmentId, new Date());
  const paper = await listPaperQuestions(assignment.assessmentId);
  const column = paper.findIndex((question) => question.versionId === versionId);
  const question = onPaper(paper[column]);
  const [sheet, answers, parts] = await Promise.all([
    listSheetRows(assignment, paper.length),
    listAnswers(assignmentId, versionId),
    getQuestionParts(versionId),
  ]);
  const type = questionTypeOf(question.type);
  const content = type.content.read(parts.content, "The question");
  return {
    assignment,
    row: onPaper(questionRows(paper, resultsOf(paper, sheet))[column]),
    prompt: questionText(question),
    type,
    content,
    key: type.key.read(parts.key, "The answer key"),
    answers: answers.map((answer) => readAnswer(type, content, answer)),
  };
}

function onPaper<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new AppError("not-found", "This question is not on that test.");
  return part;
}

function readAnswer(type: AnyQuestionType, content: unknown, answer: StoredAnswer): ReadAnswer {
  const given =
    answer.response === null
      ? type.emptyResponse(content)
      : type.response.read(answer.response, "A stored answer");
  return { ...answer, given, words: type.describeResponse(content, given) };
}
