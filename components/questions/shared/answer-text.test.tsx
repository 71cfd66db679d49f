import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { answerInWords } from "@/lib/core/questions/answer-in-words";
import { samples as written } from "@/lib/core/questions/extended-text/samples";
import { samples as matching } from "@/lib/core/questions/matching/samples";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { AnswerText } from "./answer-text";

afterEach(cleanup);

it("shows pairs one under the other", () => {
  const { content, key } = matching.example;
  const type = questionTypeOf("matching");
  render(<AnswerText answer={answerInWords(type, content, type.modelResponse(content, key))} />);
  const rows = screen.getAllByRole("listitem").map((row) => row.textContent);
  expect(rows).toHaveLength(content.left.length);
  for (const row of rows) expect(row).not.toMatch(/→|;/);
  expect(rows[0]?.startsWith(`${content.left[0]?.text}: `)).toBe(true);
});

it("shows a written answer as it was written, and says where there is none", () => {
  const { content } = written.example;
  const type = questionTypeOf("extended-text");
  const said = (text: string) => answerInWords(type, content, { v: 1, text });
  const { rerender, container } = render(<AnswerText answer={said("One.\nTwo.")} none="Nothing" />);
  expect(container.textContent).toBe("One.\nTwo.");
  expect(screen.queryByRole("list")).toBeNull();
  rerender(<AnswerText answer={said("")} none="Nothing" />);
  expect(container.textContent).toBe("Nothing");
});
