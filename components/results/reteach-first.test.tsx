import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { ReteachFirst } from "./reteach-first";

afterEach(cleanup);

it("waits for papers, and says so", () => {
  render(<ReteachFirst objectives={[]} handedIn={0} marked={0} />);
  expect(screen.getByText("Results appear here once pupils have handed in.")).toBeTruthy();
});

it("does not wait for papers that are there when their questions do not say what they are about", () => {
  render(<ReteachFirst objectives={[]} handedIn={3} marked={3} />);
  expect(screen.queryByText(/once pupils have handed in/)).toBeNull();
  expect(screen.getByText(/No question of this test says what it is about/)).toBeTruthy();
});

it("waits for the teacher where every answer does", () => {
  render(<ReteachFirst objectives={[]} handedIn={27} marked={0} />);
  expect(screen.getByText("Results appear here once you have marked an answer.")).toBeTruthy();
});
