import type { PracticeReview, ReviewedQuestion } from "@/lib/core/exams/practice/attempts";
import { AppError } from "@/lib/core/kernel/app-error";
import { questionText } from "@/lib/core/questions/question-text";
import { conversationOf, described } from "../export/conversation";
import { schemeOf } from "../export/scheme";
import type { FollowUpRow } from "../store/notices";
import { getFollowUps } from "../store/notices";
import type { Sqlite } from "../store/open-database";
import { getSessionsOf } from "../store/sessions";
import { keptResult } from "./kept-result";
import type { MarkedAnswer } from "./marked-answers";
import { markedAnswers } from "./marked-answers";

/**
 * One attempt of a pupil with right answers, which nobody is shown before it is handed in.
 * @throws AppError "not-found", or "closed" while it is open.
 */
export function reviewOf(database: Sqlite, pupilId: string, number: number): PracticeReview {
  const session = getSessionsOf(database, pupilId).find((each) => each.number === number);
  if (session === undefined) throw new AppError("not-found", "You have no such attempt.");
  const { id, submitted_at: submittedAt } = session;
  if (submittedAt === null)
    throw new AppError("closed", "Hand this attempt in first. Then you can look at your answers.");
  const answers = markedAnswers(database, id);
  const asked = getFollowUps(database, id);
  return {
    number,
    submitted_at: submittedAt.toISOString(),
    ...keptResult(database, id),
    questions: answers.map((answer, index) => reviewed(answer, asked, index + 1)),
  };
}

function reviewed(
  { question, answer, points, outcome }: MarkedAnswer,
  asked: readonly FollowUpRow[],
  number: number,
): ReviewedQuestion {
  const { image } = question;
  const { rubric, model_answer } = schemeOf(question);
  const about = asked.filter((each) => each.question_id === question.id);
  const talked = question.type === "dialogue" ? conversationOf(question, answer, about) : [];
  return {
    number,
    prompt: questionText(question),
    image: image === null ? null : { url: `/exam/image/${image.id}`, alt: image.alt },
    answer: answer === undefined ? "" : described(question, answer.response),
    conversation: talked.map(({ role, content }) => ({ role, content })),
    outcome,
    points,
    max_points: question.points,
    right_answer: model_answer,
    scheme: rubric,
    feedback: outcome === "unmarked" ? "" : (question.feedback?.[outcome] ?? ""),
  };
}
