import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Question } from "@/lib/core/questions/question";
import { QuestionForm } from "./question-form";

afterEach(cleanup);

const FROM_A_LESSON: Question = {
  type: "text-input",
  prompt: "What do plants give off?",
  topic: "Glossary",
  difficulty: 2,
  points: 1,
  timeEstimateSeconds: 60,
  feedback: { correct: "", partial: "", incorrect: "" },
  tags: [],
  source: [],
  content: {},
  key: {},
};

it("lets a teacher say what a question is about, or that it is about nothing named", () => {
  const edited: Question[] = [];
  render(
    <QuestionForm
      question={FROM_A_LESSON}
      AnswerForm={() => null}
      needsPicture={false}
      saveLabel="Save"
      leaveLabel="Leave"
      onSave={() => Promise.resolve(undefined)}
      onCancel={() => undefined}
      onEdited={(question) => edited.push(question)}
    />,
  );
  const field = screen.getByRole("textbox", { name: /What it is about/ });
  expect(field).toHaveProperty("value", "Glossary");
  fireEvent.change(field, { target: { value: "Say what plants make" } });
  expect(edited.at(-1)).toMatchObject({ objective: "Say what plants make", topic: "Glossary" });
  fireEvent.change(field, { target: { value: "" } });
  expect(edited.at(-1)).not.toHaveProperty("objective");
  expect(edited.at(-1)).not.toHaveProperty("topic");
});
