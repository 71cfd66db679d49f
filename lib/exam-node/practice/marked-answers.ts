import type { PackageQuestion } from "@/lib/core/exams/node-package";
import type { PracticeResult } from "@/lib/core/exams/practice/attempts";
import { sumPoints } from "@/lib/core/kernel/points";
import type { MarkResult } from "@/lib/core/questions/contract";
import { questionTypeOf } from "@/lib/core/questions/registry";
import type { AnswerRow } from "../store/answers";
import { getAnswers } from "../store/answers";
import type { Sqlite } from "../store/open-database";
import { paperOf } from "../store/paper-cache";

/** A question of an attempt that was handed in, with what was answered. */
export interface MarkedAnswer {
  readonly question: PackageQuestion;
  /** What counts: not an answer that came after the time. */
  readonly answer: AnswerRow | undefined;
  /** Null: no rule can judge it. */
  readonly points: number | null;
  readonly outcome: "correct" | "partial" | "incorrect" | "unmarked";
}

/** Every question of an attempt, in the order the pupil met them. */
export function markedAnswers(database: Sqlite, sessionId: string): MarkedAnswer[] {
  const answers = new Map(getAnswers(database, sessionId).map((row) => [row.question_id, row]));
  return paperOf(database, sessionId).questions.map((question) => {
    const row = answers.get(question.id);
    const answer = row === undefined || row.late ? undefined : row;
    return { question, answer, ...judged(question, answer?.mark ?? undefined) };
  });
}

function judged(
  { type }: PackageQuestion,
  mark: Pick<MarkResult, "points" | "outcome"> | undefined,
): Pick<MarkedAnswer, "points" | "outcome"> {
  if (questionTypeOf(type).markScheme !== undefined) return { points: null, outcome: "unmarked" };
  if (mark === undefined) return { points: 0, outcome: "incorrect" };
  const { points, outcome } = mark;
  return outcome === "needs-review" ? { points: null, outcome: "unmarked" } : { points, outcome };
}

/** Points of what a rule could mark, of how many, and how many questions nobody marks. */
export function resultOf(answers: readonly MarkedAnswer[]): PracticeResult {
  const marked = answers.filter(({ points }) => points !== null);
  return {
    points: sumPoints(marked.map(({ points }) => points ?? 0)),
    max_points: sumPoints(marked.map(({ question }) => question.points)),
    unmarked: answers.length - marked.length,
  };
}
