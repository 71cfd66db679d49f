import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { hasLeavers, preparedInWords } from "./prepared-words";
import { TakenOffNotice } from "./taken-off-notice";

afterEach(cleanup);

const group = (exam_id: string, removed: string[], stayed: string[]) => ({
  ...{ exam_id, date: "2026-03-05", pupils: 2, questions: 1, to_accept: 0 },
  ...{ exam: "e1", is_practice: false, removed, stayed },
});

it("names by group who was taken off and who could not be, with the way on", () => {
  const groups = [group("g1", ["S3", "S4"], []), group("g2", [], []), group("g3", [], ["S9"])];
  expect(hasLeavers(groups)).toBe(true);
  render(<TakenOffNotice groups={groups} next="/admin/exams" />);
  expect(screen.getByRole("alert").textContent).toContain(preparedInWords(groups));
  const lines = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines).toEqual(["g1: S3, S4", "g3: S9"]);
  expect(screen.getByRole("link", { name: "Go on" })).toHaveProperty("pathname", "/admin/exams");
});

it("is not wanted where nobody left a list", () => {
  expect(hasLeavers([group("g1", [], [])])).toBe(false);
});
