import { marksInWords } from "@/lib/core/kernel/marks-in-words";
import { sumPoints } from "@/lib/core/kernel/points";
import type { ReviewQuestion } from "@/lib/features/questions/types";

type Questions = readonly Pick<ReviewQuestion, "question">[];

/** About how long the questions take together, rounded up to five minutes. */
export function minutesFor(questions: Questions): number {
  const seconds = questions.reduce((sum, { question }) => sum + question.timeEstimateSeconds, 0);
  return Math.max(5, Math.ceil(seconds / 60 / 5) * 5);
}

/** "10 questions · 14 marks". */
export function paperSize(questions: Questions): string {
  const points = sumPoints(questions.map(({ question }) => question.points));
  const count = questions.length === 1 ? "1 question" : `${questions.length} questions`;
  return `${count} · ${marksInWords(points)}`;
}
