import { otherAnswers } from "@/lib/core/attempts/other-answers";
import { difficultyWordOf } from "@/lib/core/exams/difficulty";
import type { ExportFile, ExportQuestion, ExportResult } from "@/lib/core/exams/export-file";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { needsRun } from "@/lib/core/marking/mark-question";
import { questionAsWritten } from "@/lib/core/questions/question-text";
import type { AnswerRow } from "../store/answers";
import { getAnswers } from "../store/answers";
import type { EntryRow } from "../store/chains";
import { getEntries } from "../store/chains";
import { getExam } from "../store/exam";
import type { FollowUpRow } from "../store/notices";
import { getFollowUps } from "../store/notices";
import type { Sqlite } from "../store/open-database";
import { paperOf } from "../store/paper-cache";
import type { SessionRow } from "../store/sessions";
import { getSessions } from "../store/sessions";
import { fingerprints } from "./asked";
import { conversationOf, described } from "./conversation";
import { exportPictures } from "./pictures";
import { schemeOf } from "./scheme";

/** The results of the group in the shape every grading program reads. */
export function exportFile(database: Sqlite): ExportFile {
  const { settings } = getExam(database);
  const prints = fingerprints(database);
  const pictures = exportPictures(database);
  return {
    exam_id: settings.examId,
    subject: settings.subject,
    date: settings.date,
    prompt_variant: settings.promptVariant,
    num_questions: settings.numQuestions,
    results: getSessions(database).map((session) => resultOf(database, session, prints)),
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}

function resultOf(
  database: Sqlite,
  session: SessionRow,
  prints: ReadonlyMap<string, string>,
): ExportResult {
  const answers = new Map(getAnswers(database, session.id).map((row) => [row.question_id, row]));
  const followUps = getFollowUps(database, session.id);
  // Read only where there is something to find: most papers have no second answer to anything.
  const entries = [...answers.values()].some(({ has_other }) => has_other)
    ? getEntries(database, session.id)
    : [];
  return {
    external_id: session.external_id,
    display_name: session.display_name,
    session_number: session.number,
    status: session.started_at === null ? "not_started" : session.state,
    started_at: session.started_at?.toISOString() ?? null,
    submitted_at: session.submitted_at?.toISOString() ?? null,
    questions: paperOf(database, session.id).questions.map((question) => ({
      ...questionOf(
        question,
        answers.get(question.id),
        followUps.filter((each) => each.question_id === question.id),
        entries,
      ),
      fingerprint: prints.get(question.id),
    })),
    llm_grade: null,
  };
}

function questionOf(
  question: PackageQuestion,
  answer: AnswerRow | undefined,
  asked: readonly FollowUpRow[],
  entries: readonly EntryRow[],
): ExportQuestion {
  const common = {
    text: questionAsWritten(question),
    topic: question.topic,
    difficulty: difficultyWordOf(question.difficulty, question.difficultyWord),
    max_points: question.points,
    ...schemeOf(question),
    ...(question.image === null ? {} : { picture: question.image }),
    conversation: conversationOf(question, answer, asked),
    llm_score: null,
    llm_feedback: null,
  };
  const beside = { ...lateness(answer), ...others(question, answer, entries) };
  return question.type === "dialogue"
    ? { ...common, ...beside }
    : { ...common, ...marked(question, answer), ...beside };
}

function marked(question: PackageQuestion, answer: AnswerRow | undefined) {
  const { type } = question;
  if (answer === undefined) return { type, response: null, score: 0, parts: [] };
  const { response, mark } = answer;
  const waits = mark === null || mark.outcome === "needs-review";
  const given = { type, response, score: waits ? null : mark.points, parts: mark?.parts ?? [] };
  return waits && needsRun(question, response) ? { ...given, to_run: toRun(question) } : given;
}

/** There is no Python here: whoever collects runs the program, against these tests. */
function toRun({ content, key }: PackageQuestion) {
  return { content, key };
}

/** Both answers of two devices travel: the teacher sees them side by side. */
function others(
  question: PackageQuestion,
  answer: AnswerRow | undefined,
  entries: readonly EntryRow[],
) {
  if (answer === undefined || !answer.has_other) return {};
  const { response, client_id: clientId, position } = answer;
  const found = otherAnswers(entries, question.id, { response, clientId, position });
  if (found.length === 0) return {};
  const other_answers = found.map((other) => ({
    content: described(question, other.response),
    at: other.receivedAt,
    late: other.late,
  }));
  return { other_answers };
}

function lateness(answer: AnswerRow | undefined) {
  return answer?.late === true ? { late: true } : {};
}
