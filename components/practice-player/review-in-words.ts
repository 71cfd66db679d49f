import type { PracticeAttempt, ReviewedQuestion } from "@/lib/core/exams/practice/attempts";
import { marksInWords } from "@/lib/core/kernel/marks-in-words";

type Result = NonNullable<PracticeAttempt["result"]>;

/** "3 of 5 marks, and 2 questions to compare yourself" */
export function resultInWords({ points, max_points: most, unmarked }: Result): string {
  const marked = most === 0 ? "" : `${points} of ${marksInWords(most)}`;
  const questions = unmarked === 1 ? "1 question" : `${unmarked} questions`;
  const compared = unmarked === 0 ? "" : `${questions} to compare yourself`;
  return [marked, compared].filter((part) => part !== "").join(", and ");
}

const OUTCOMES: Readonly<Record<ReviewedQuestion["outcome"], string>> = {
  correct: "Right",
  partial: "Partly right",
  incorrect: "Not right",
  unmarked: "Compare it yourself",
};

/** "Right · 2 of 2 marks" */
export function outcomeInWords({ outcome, points, max_points: most }: ReviewedQuestion): string {
  const words = OUTCOMES[outcome];
  return points === null ? words : `${words} · ${points} of ${marksInWords(most)}`;
}
