import { readPreferences } from "@/lib/core/attempts/preferences";
import { presentQuestion } from "@/lib/core/attempts/present-paper";
import type { PaperQuestion } from "@/lib/core/attempts/protocol";
import { seedOf } from "@/lib/core/exams/draw";
import type { PackageExam, PackageQuestion } from "@/lib/core/exams/node-package";
import type { StartReply } from "@/lib/core/exams/node-protocol";
import type { AnswerRow } from "../store/answers";
import { getAnswers } from "../store/answers";
import { getHead } from "../store/chains";
import { getExam, isPractice } from "../store/exam";
import type { Sqlite } from "../store/open-database";
import { paperOf } from "../store/paper-cache";
import { getPupil } from "../store/pupils";
import type { SessionRow } from "../store/sessions";
import { newsOf, timeFields } from "./standing";

/** Everything a pupil's player needs, and nothing of a key. */
export function paperFor(database: Sqlite, session: SessionRow, now: Date): StartReply {
  const { settings } = getExam(database);
  const { questions } = paperOf(database, session.id);
  const saved = new Map(getAnswers(database, session.id).map((row) => [row.question_id, row]));
  const { time_remaining_seconds: _, ...time } = timeFields(database, session, now);
  return {
    attempt_id: session.id,
    title: settings.title,
    introduction: settings.introduction,
    pupil_name: session.display_name,
    allow_back: settings.allowBack,
    questions: questions.map((question, index) =>
      presented(question, index + 1, settings, session, saved.get(question.id)),
    ),
    position: getHead(database, session.id).position,
    ...time,
    estimated_seconds: questions.reduce((sum, each) => sum + each.timeEstimateSeconds, 0),
    feedback: isPractice(database) ? "on-hand-in" : "when-released",
    preferences: preferencesOf(database, session.pupil_id),
    ...newsOf(database, session, now),
  };
}

function preferencesOf(database: Sqlite, pupilId: string) {
  const stored = getPupil(database, pupilId).preferences;
  return readPreferences(stored === null ? undefined : JSON.parse(stored));
}

/** One question in this pupil's order of options. @param number 1 for the first of the paper. */
export function presented(
  question: PackageQuestion,
  number: number,
  exam: PackageExam,
  session: SessionRow,
  saved: AnswerRow | undefined,
): PaperQuestion {
  const { image } = question;
  const seed = seedOf({
    examId: exam.examId,
    date: exam.date,
    externalId: session.external_id,
    sessionNumber: session.number,
  });
  const pinned = {
    ...question,
    questionId: question.id,
    image: image === null ? null : { url: `/exam/image/${image.id}`, alt: image.alt },
  };
  return {
    ...presentQuestion(pinned, number, {
      seed,
      shuffleOptions: exam.shuffleOptions,
      isAskedOn: true,
    }),
    saved: savedAnswer(saved),
  };
}

function savedAnswer(row: AnswerRow | undefined): PaperQuestion["saved"] {
  if (row === undefined) return null;
  const { response, position, hint_used, flagged } = row;
  return { response, position, hint_used, flagged };
}
