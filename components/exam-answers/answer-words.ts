import type { Route } from "next";
import { momentInWords } from "@/components/exams/exam-words";
import type { BadgeTone } from "@/components/ui/badge";
import type { AnswerState } from "@/lib/core/exams/model-answers/accepting";
import { counted } from "@/lib/core/kernel/counted";
import type { ExamWithAnswers, SheetAnswer } from "@/lib/features/exams/model-answers/types";

/** The page of an exam's missing model answers, for those who accept them, or for whoever launches the exam. */
export function answersAddress(examId: string, who: "teacher" | "admin"): Route {
  return `/${who}/exams/${examId}/answers` as Route;
}

interface StateWords {
  readonly words: string;
  readonly tone: BadgeTone;
}

export const STATES: Readonly<Record<AnswerState, StateWords>> = {
  asked: { words: "A draft is on its way", tone: "accent" },
  empty: { words: "To write", tone: "amber" },
  proposed: { words: "To accept", tone: "amber" },
  rejected: { words: "Rejected", tone: "amber" },
  accepted: { words: "Accepted", tone: "good" },
};

/** "Drafted by gpt-5, 5 Mar 2026, 10:42; changed since."; "" where no model wrote anything. */
export function draftedInWords({ draft, words, state }: SheetAnswer): string {
  if (draft === null) return "";
  const isChanged = state !== "asked" && words !== draft.words;
  return `Drafted by ${draft.by}, ${momentInWords(draft.at)}${isChanged ? "; changed since" : ""}.`;
}

/** "Accepted by Asha Patel, 5 Mar 2026, 10:50."; "" where nobody has decided. */
export function decidedInWords({ decided, state }: SheetAnswer): string {
  if (decided === null || (state !== "accepted" && state !== "rejected")) return "";
  return `${STATES[state].words} by ${decided.by}, ${momentInWords(decided.at)}.`;
}

type Standing = Pick<ExamWithAnswers, "questions" | "waiting" | "needed">;

/** "1 of 3 model answers accepted. The exam cannot be launched until 2 more are accepted." */
export function standingInWords({ questions, waiting, needed }: Standing): string {
  const accepted = `${questions - waiting} of ${counted(questions, "model answer")} accepted.`;
  if (waiting === 0) return accepted;
  if (needed === 0) return `${accepted} The exam can be launched all the same.`;
  const first = `The exam cannot be launched until ${needed === 1 ? "one more is" : `${needed} more are`} accepted`;
  const rest = needed < waiting ? `; the ${others(waiting - needed)} may be left out` : "";
  return `${accepted} ${first}${rest}.`;
}

const others = (count: number): string => (count === 1 ? "other" : `other ${count}`);
