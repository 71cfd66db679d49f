import { otherAnswers } from "@/lib/core/attempts/other-answers";
import type { PackageQuestion } from "@/lib/core/exams/node-package";
import { typedWords } from "@/lib/core/exams/practice/typed-words";
import { suggestsChildAtRisk } from "@/lib/core/marking/suggesting/child-at-risk";
import { questionAsWritten } from "@/lib/core/questions/question-text";
import { nthAsked } from "../export/asked";
import type { ExamNode } from "../node";
import type { AnswerRow } from "../store/answers";
import { getAnswers } from "../store/answers";
import type { EntryRow } from "../store/chains";
import { getEntries } from "../store/chains";
import type { Sqlite } from "../store/open-database";
import { paperOf } from "../store/paper-cache";

/**
 * Tells staff where a pupil's words suggest that somebody is in danger: every answer of an attempt is looked at, whatever
 * its type, and what only another device wrote, too. Nobody marks a practice, so nobody would read it otherwise. What
 * goes out are these words and their question, with nobody's name: the practice knows none that could be relied on.
 */
export function tellOfDanger(node: ExamNode, sessionId: string, at: Date): void {
  const { questions } = paperOf(node.database, sessionId);
  for (const { question, words } of answersInWords(node.database, sessionId)) {
    if (!suggestsChildAtRisk([words])) continue;
    node.outbox.put({
      event_type: "concern_found",
      participant_id: null,
      exam_session_id: sessionId,
      timestamp: at.toISOString(),
      question: questionAsWritten(question),
      nth: nthAsked(questions, question),
      words,
    });
  }
}

function answersInWords(database: Sqlite, sessionId: string) {
  const { byId } = paperOf(database, sessionId);
  const answers = getAnswers(database, sessionId);
  const entries = answers.some(({ has_other }) => has_other) ? getEntries(database, sessionId) : [];
  return answers.flatMap((answer) => {
    const question = byId.get(answer.question_id);
    return question === undefined ? [] : [{ question, words: wordsOf(question, answer, entries) }];
  });
}

function wordsOf(
  { id, type }: PackageQuestion,
  { response, client_id: clientId, position, has_other }: AnswerRow,
  entries: readonly EntryRow[],
): string {
  const others = has_other ? otherAnswers(entries, id, { response, clientId, position }) : [];
  return [response, ...others.map((other) => other.response)]
    .map((each) => typedWords(type, each))
    .join("\n");
}
