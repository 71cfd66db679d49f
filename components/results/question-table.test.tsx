import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { QuestionRow } from "@/lib/features/results/types";
import { QuestionTable } from "./question-table";

afterEach(cleanup);

const row = (changes: Partial<QuestionRow>): QuestionRow => ({
  ...{ versionId: "v", number: 1, prompt: "What is a byte?", typeLabel: "Short answer" },
  ...{ maxPoints: 1, facility: 0.6, discrimination: undefined, keyDoubtful: false, waiting: 0 },
  ...changes,
});

function cellsOf(changes: Partial<QuestionRow>): string[] {
  render(<QuestionTable assignmentId="a" questions={[row(changes)]} />);
  return screen.getAllByRole("cell").map(({ textContent }) => textContent);
}

it("heads its figures in a teacher’s words, with the standard terms beside them", () => {
  cellsOf({});
  expect(screen.getByRole("columnheader", { name: "Got it right Facility" })).toBeTruthy();
  expect(
    screen.getByRole("columnheader", { name: "Tells strong from weak Discrimination" }),
  ).toBeTruthy();
});

it.each([
  [{ discrimination: 0.45 }, "Well (0.45)"],
  [{ discrimination: 0.2 }, "Well (0.20)"],
  [{ discrimination: 0.1 }, "A little (0.10)"],
  [{ discrimination: 0 }, "No (0.00)"],
  [{ discrimination: -0.1 }, "No (−0.10)"],
  [{ discrimination: -0.7, keyDoubtful: true }, "The other way round (−0.70): check the key"],
  [{}, "–"],
])("says of %j whether it tells strong from weak pupils apart", (changes, words) => {
  expect(cellsOf(changes)).toContain(words);
});
