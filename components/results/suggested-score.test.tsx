import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { Suggestion } from "@/lib/core/marking/suggesting/suggestion";
import { SuggestedScore } from "./suggested-score";

const SUGGESTION: Suggestion = {
  v: 1,
  source: "model",
  points: 2,
  maxPoints: 3,
  criteria: [
    { id: "a", text: "Names the gas", points: 2, maxPoints: 2, evidence: ["carbon dioxide"] },
  ],
  feedback: "Say where it goes.",
  concerns: [],
};
afterEach(cleanup);

it("shows the pupil's own words for each point, and gives the score when the teacher says so", async () => {
  const onTake = vi.fn();
  render(<SuggestedScore suggestion={SUGGESTION} onTake={onTake} />);
  expect(screen.getByText(/Suggested: 2 of 3/)).toBeTruthy();
  expect(screen.getByText("carbon dioxide").tagName).toBe("MARK");
  expect(onTake).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: /Give 2/ }));
  expect(onTake).toHaveBeenCalledExactlyOnceWith(2);
});

it("says that no model was asked", () => {
  render(<SuggestedScore suggestion={{ ...SUGGESTION, source: "offline" }} onTake={vi.fn()} />);
  expect(screen.getByText(/Offline, by the words of the mark scheme/)).toBeTruthy();
});

it("offers nothing to take where a teacher must look, and says aloud that a child may be at risk", () => {
  const concerns = ["child-at-risk" as const];
  render(
    <SuggestedScore
      suggestion={{ ...SUGGESTION, points: null, concerns, criteria: [] }}
      onTake={vi.fn()}
    />,
  );
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByRole("alert").textContent).toMatch(/safeguarding lead/);
});
