import * as z from "zod/mini";
import type { Actor } from "@/lib/core/access/permissions";
import { strengthsAndPractice } from "@/lib/core/attempts/by-objective";
import { mayReadFeedback } from "@/lib/core/attempts/feedback-timing";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { sumPoints } from "@/lib/core/kernel/points";
import { drawingsIn } from "@/lib/core/marking/drawings-in";
import { answerInWords } from "@/lib/core/questions/answer-in-words";
import type { Outcome } from "@/lib/core/questions/contract";
import { feedbackSchema } from "@/lib/core/questions/question";
import { questionText } from "@/lib/core/questions/question-text";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { db } from "@/lib/platform/db/client";
import type { Feedback, NoFeedback, QuestionFeedback } from "../types";
import { TIMINGS } from "../types";

/**
 * What a pupil may read of an attempt now. Keys and the author's words are only read from the database
 * once the test lets feedback show.
 * @throws AppError "forbidden" for another pupil's attempt.
 */
export async function getFeedback(actor: Actor, attemptId: string): Promise<Feedback | NoFeedback> {
  const refusal = await findRefusal(actor, attemptId);
  return refusal ?? feedbackOf(await getMarkedAttempt(attemptId));
}

async function findRefusal(actor: Actor, id: string): Promise<NoFeedback | undefined> {
  const row = await db.attempt.findFirst({
    where: { id, pupilId: actor.personId },
    select: {
      submittedAt: true,
      assignment: {
        select: {
          feedbackReleasedAt: true,
          assessment: { select: { title: true, feedbackTiming: true } },
        },
      },
    },
  });
  if (row === null) throw new AppError("forbidden", "This test is not yours.");
  const { submittedAt, assignment } = row;
  const timing = TIMINGS[assignment.assessment.feedbackTiming];
  const releasedAt = assignment.feedbackReleasedAt ?? undefined;
  const handedIn = submittedAt !== null;
  if (mayReadFeedback({ timing, handedIn, releasedAt })) return undefined;
  const later = timing === "never" ? "never" : "waits-for-release";
  return {
    attemptId: id,
    title: assignment.assessment.title,
    submittedAt: submittedAt ?? undefined,
    reason: handedIn ? later : "not-handed-in",
  };
}

type MarkedAttempt = Awaited<ReturnType<typeof getMarkedAttempt>>;
type MarkedVersion = MarkedAttempt["questions"][number]["version"];

function getMarkedAttempt(id: string) {
  return db.attempt.findUniqueOrThrow({
    where: { id },
    include: {
      answers: true,
      marks: true,
      questions: { orderBy: { position: "asc" }, include: { version: true } },
      assignment: { include: { assessment: { select: { title: true } } } },
    },
  });
}

function feedbackOf(attempt: MarkedAttempt): Feedback {
  const questions = attempt.questions.map(({ version }, index) =>
    questionFeedback(attempt, version, index + 1),
  );
  const marked = questions.filter(({ points }) => points !== undefined);
  const hasLate = attempt.answers.some(({ late }) => late);
  return {
    attemptId: attempt.id,
    title: attempt.assignment.assessment.title,
    submittedAt: attempt.submittedAt ?? attempt.startedAt,
    waiting: questions.length - marked.length,
    points: sumPoints(marked.map(({ points }) => points ?? 0)),
    maxPoints: sumPoints(marked.map(({ maxPoints }) => maxPoints)),
    lateUndecided: hasLate && attempt.lateAccepted === null,
    ...strengthsAndPractice(questions),
    questions,
  };
}

const outcomeSchema = z.enum(["correct", "partial", "incorrect", "needs-review"]);

function questionFeedback(
  attempt: MarkedAttempt,
  version: MarkedVersion,
  number: number,
): QuestionFeedback {
  const mark = attempt.marks.find(({ questionVersionId }) => questionVersionId === version.id);
  const answer = attempt.answers.find(({ questionVersionId }) => questionVersionId === version.id);
  const outcome = parse(outcomeSchema, mark?.outcome ?? "needs-review", "The mark");
  const { imageFileId } = version;
  return {
    questionId: version.id,
    number,
    type: version.type,
    prompt: questionText(version),
    image:
      imageFileId === null
        ? undefined
        : { url: `/api/files/${imageFileId}`, alt: version.imageAlt ?? "" },
    objective: version.objective ?? version.topic ?? undefined,
    ...inWords(version, answer?.response),
    points: mark?.points?.toNumber(),
    maxPoints: mark?.maxPoints.toNumber() ?? version.points,
    outcome,
    message: messageFor(outcome, version.feedback),
    teacherComment: mark?.comment ?? undefined,
    drawings: drawingsIn(mark?.parts),
  };
}

function inWords(
  version: MarkedVersion,
  response: unknown,
): Pick<QuestionFeedback, "answer" | "modelAnswer"> {
  const type = questionTypeOf(version.type);
  const content = type.content.read(version.content, "The question");
  const key = type.key.read(version.key, "The answer key");
  const given =
    response === undefined
      ? type.emptyResponse(content)
      : type.response.read(response, "The answer");
  const model = type.modelResponse(content, key);
  return {
    answer: answerInWords(type, content, given),
    modelAnswer: model === undefined ? undefined : answerInWords(type, content, model),
  };
}

function messageFor(outcome: Outcome, stored: unknown): string {
  if (outcome === "needs-review") return "Your teacher reads this answer.";
  return parse(feedbackSchema, stored, "The feedback")[outcome];
}
