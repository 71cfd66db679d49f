import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Feedback, QuestionFeedback } from "@/lib/features/attempts/types";
import { FeedbackSummary } from "./feedback-summary";

afterEach(cleanup);

function show(feedback: Partial<Feedback>): void {
  render(
    <FeedbackSummary
      feedback={{
        attemptId: "a",
        title: "Rivers",
        submittedAt: new Date(0),
        waiting: 0,
        points: 1,
        maxPoints: 8,
        lateUndecided: false,
        strengths: [],
        practise: [],
        questions: [],
        ...feedback,
      }}
    />,
  );
}

const QUESTION: QuestionFeedback = {
  questionId: "q",
  number: 1,
  type: "matching",
  prompt: [],
  image: undefined,
  objective: undefined,
  answer: { text: "", parts: [] },
  modelAnswer: undefined,
  points: 0,
  maxPoints: 7,
  outcome: "incorrect",
  message: "",
  teacherComment: undefined,
  drawings: [],
};
const NAMED = { objective: "Name the gases", points: 1, maxPoints: 1, questions: [1] };

it("praises nobody for marks lost in questions that do not say what they are about", () => {
  show({ questions: [QUESTION], strengths: [NAMED] });
  expect(screen.getByText("You have 1 of 8 marks.")).toBeTruthy();
  expect(screen.getByText("Look at each answer below to see what to try next.")).toBeTruthy();
  expect(screen.queryByText("Nothing stands out. Keep it up.")).toBeNull();
});

it("praises nobody whose answers all wait for the teacher", () => {
  show({ points: 0, maxPoints: 0, waiting: 2 });
  expect(screen.queryByText("Nothing stands out. Keep it up.")).toBeNull();
});

it("says that nothing stands out where all marks were earned", () => {
  show({ points: 8, questions: [{ ...QUESTION, points: 7, outcome: "correct" }] });
  expect(screen.getByText("Nothing stands out. Keep it up.")).toBeTruthy();
});

it("names what a pupil can do, with its questions", () => {
  show({ strengths: [{ ...NAMED, questions: [1, 2] }] });
  expect(screen.getByText("(questions 1, 2)")).toBeTruthy();
});
