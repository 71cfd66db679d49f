import { expect, it } from "vitest";
import type { Question } from "@/lib/core/questions/question";
import { isSureEnough } from "./sure-enough";

function matching(prompt: string, right: string): Question {
  const side = (text: string) => [{ id: "a", text }];
  return {
    type: "matching",
    prompt,
    difficulty: 2,
    points: 1,
    timeEstimateSeconds: 30,
    hint: "",
    feedback: { correct: "", partial: "", incorrect: "" },
    tags: [],
    source: [],
    content: { v: 1, left: side("Till"), right: side(right) },
    key: {},
  };
}
const PROMPT = "Match each landform to what it is.";

it.each([
  [PROMPT, "A mixture of rocks that is left by the ice"],
  [PROMPT, "The material that a wave travels through"],
  [PROMPT, "What keeps its shape when its own weight is gone"],
  ["Put these steps from “How a waterfall forms” in order.", "The rock falls (into the pool)"],
])("lets a whole question through: %s %s", (prompt, right) => {
  expect(isSureEnough({ question: matching(prompt, right) })).toBe(true);
});

it.each([
  [PROMPT, "Old textbooks say boulder clay"],
  [PROMPT, "Q1 a mixture of rocks"],
  [PROMPT, "Task 2: find it on the map"],
  [PROMPT, "It is left by the ice"],
  [PROMPT, "The rate after that is higher"],
  [PROMPT, "A mixture of rocks & clay"],
  [PROMPT, "A mixture = rocks"],
  [PROMPT, "Split into parts, so its easy to find"],
  [PROMPT, "A short piece of someone elses song"],
  [PROMPT, "A mixture of diff rocks"],
  [PROMPT, "A rock/clay mixture of all sizes"],
  [PROMPT, "A mixture (say “mix-ture”)"],
  [PROMPT, "A mixture of rocks and"],
  [PROMPT, "A mixture (left by the ice"],
  [PROMPT, "A mixture that you draw on the worksheet"],
  ["Put these from “After that…” in order.", "A mixture of rocks"],
  ["Q1 Which number is missing?", "A mixture of rocks"],
])("holds back what leans on its sheet: %s %s", (prompt, right) => {
  expect(isSureEnough({ question: matching(prompt, right) })).toBe(false);
});
