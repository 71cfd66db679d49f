import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Feedback } from "@/lib/features/attempts/types";
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

it("praises nobody for a paper of which nothing is known but its marks", () => {
  show({});
  expect(screen.getByText("You have 1 of 8 marks.")).toBeTruthy();
  expect(screen.getByText("Look at each answer below to see what to try next.")).toBeTruthy();
  expect(screen.queryByText("Nothing stands out. Keep it up.")).toBeNull();
});

it("says that nothing stands out where all marks were earned", () => {
  show({ points: 8 });
  expect(screen.getByText("Nothing stands out. Keep it up.")).toBeTruthy();
});

it("names what a pupil can do, with its questions", () => {
  show({
    strengths: [{ objective: "Name the gases", points: 3, maxPoints: 3, questions: [1, 2] }],
  });
  expect(screen.getByText("(questions 1, 2)")).toBeTruthy();
});
