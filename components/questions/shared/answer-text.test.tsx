import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { answerInWords } from "@/lib/core/questions/answer-in-words";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { AnswerText } from "./answer-text";

afterEach(cleanup);

const PAIRS = {
  v: 1,
  left: [
    { id: "a", text: "CPU" },
    { id: "b", text: "RAM" },
  ],
  right: [
    { id: "a", text: "forgets; needs power" },
    { id: "b", text: "does the work" },
  ],
};

it("shows pairs one under the other", () => {
  const pairs = [
    { left: "a", right: "b" },
    { left: "b", right: "a" },
  ];
  const answer = answerInWords(questionTypeOf("matching"), PAIRS, { v: 1, pairs });
  render(<AnswerText answer={answer} />);
  expect(screen.getAllByRole("listitem").map((row) => row.textContent)).toEqual([
    "CPU: does the work",
    "RAM: forgets; needs power",
  ]);
});

it("shows a written answer as it was written, and says where there is none", () => {
  const content = { v: 1, minWords: 0, maxWords: 50 };
  const said = (text: string) =>
    answerInWords(questionTypeOf("extended-text"), content, { v: 1, text });
  const { rerender, container } = render(<AnswerText answer={said("One.\nTwo.")} none="Nothing" />);
  expect(container.textContent).toBe("One.\nTwo.");
  expect(screen.queryByRole("list")).toBeNull();
  rerender(<AnswerText answer={said("")} none="Nothing" />);
  expect(container.textContent).toBe("Nothing");
});

it("shows code in letters of one width, so that its indentation can be seen", () => {
  const content = {
    v: 1,
    starter: "",
    tests: [],
    hiddenTests: 1,
    required: [],
    forbidden: [],
    seconds: 5,
  };
  const source = "if True:\n    print(1)";
  const answer = answerInWords(questionTypeOf("python-code"), content, { v: 1, source });
  render(<AnswerText answer={answer} />);
  const shown = screen.getByText(/^if True:/);
  expect(shown.textContent).toBe(source);
  expect(shown.className).toContain("font-mono");
});
