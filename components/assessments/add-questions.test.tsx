import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import type { AcceptedQuestion } from "@/lib/features/questions/types";
import { AddQuestions } from "./add-questions";

afterEach(cleanup);

const LEAVES = { id: "l1", title: "Leaves" };
const MEMORY = { id: "l2", title: "Memory" };

interface Given {
  readonly lesson: AcceptedQuestion["lesson"];
  readonly topic?: string;
  readonly type?: string;
  readonly difficulty?: number;
}

/** As much of a question as the list looks at. */
function asked(line: string, { lesson, topic, type = "numeric", difficulty = 2 }: Given) {
  return {
    id: line,
    lesson,
    question: { type, topic, difficulty, points: 1 },
    preview: { line, typeLabel: type === "numeric" ? "Number" : "Matching" },
  } as AcceptedQuestion;
}

const QUESTIONS = [
  asked("How many leaves?", { lesson: LEAVES, topic: "Counting" }),
  asked("Match the parts", { lesson: LEAVES, topic: "Parts", type: "matching" }),
  asked("How many bits?", { lesson: MEMORY, difficulty: 4 }),
  asked("Your own question?", { lesson: undefined }),
];

async function open() {
  const added: string[][] = [];
  const user = userEvent.setup();
  render(
    <AddQuestions
      available={QUESTIONS}
      onAdd={(questions) => added.push(questions.map(({ id }) => id))}
    />,
  );
  await user.click(screen.getByRole("button", { name: "Add questions" }));
  return { added, user };
}

const lesson = (name: string) => within(screen.getByRole("region", { name }));
const box = (name: string | RegExp) => screen.getByRole("checkbox", { name });
const shown = () => screen.getAllByRole("listitem").map((item) => item.textContent);

it("groups questions by lesson and topic, and chooses a lesson's at once, by the keyboard too", async () => {
  const { user, added } = await open();
  expect(lesson("Leaves").getByRole("list", { name: "Counting" })).toBeDefined();
  expect(lesson("Without a lesson").getByText("Your own question?")).toBeDefined();
  box("Leaves: all of it").focus();
  await user.keyboard(" ");
  expect(lesson("Leaves").getByText("2 of 2 chosen")).toBeDefined();
  expect(screen.getByRole("status").textContent).toBe("Chosen: 2 questions · 2 marks");
  await user.click(box(/^Match the parts/));
  expect(box("Leaves: all of it")).toHaveProperty("indeterminate", true);
  await user.click(box(/^How many bits/));
  await user.click(screen.getByRole("button", { name: "Add 2 questions" }));
  expect(added).toEqual([["How many leaves?", "How many bits?"]]);
});

it("narrows them down by words, and keeps what was chosen out of sight", async () => {
  const { user, added } = await open();
  await user.click(box(/^How many bits/));
  await user.type(screen.getByRole("searchbox", { name: "Find a question" }), "parts");
  expect(shown()).toEqual([expect.stringMatching(/^Match the parts/)]);
  await user.click(box("Leaves: all of it"));
  await user.click(screen.getByRole("button", { name: "Add 2 questions" }));
  expect(added).toEqual([["Match the parts", "How many bits?"]]);
});

it("narrows them down by kind and by difficulty", async () => {
  const { user } = await open();
  await user.click(screen.getByRole("button", { name: /Kind$/ }));
  await user.click(screen.getByRole("option", { name: "Number" }));
  expect(shown()).toHaveLength(3);
  await user.click(screen.getByRole("button", { name: /Difficulty$/ }));
  await user.click(screen.getByRole("option", { name: "4 of 5" }));
  expect(shown()).toEqual([expect.stringMatching(/^How many bits/)]);
});
