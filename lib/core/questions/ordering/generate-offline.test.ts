import { expect, test } from "vitest";
import type { LessonFacts, OrderedSteps } from "@/lib/core/generation/facts/lesson-facts";
import { generateOffline } from "./generate-offline";

const made = (sequence: OrderedSteps) => {
  const facts: Pick<LessonFacts, "sequences"> = { sequences: [sequence] };
  return generateOffline(facts)[0];
};
const steps = (...texts: string[]) => texts.map((text) => ({ address: "b", quote: text, text }));

test("events are asked for and told as events, steps as steps", () => {
  const events = made({
    title: "How the plague spread",
    steps: steps("The rats had fleas.", "The fleas were hungry.", "People were bitten."),
  });
  expect(events?.hint).toBe("Which of these had to happen before the others? Begin with that one.");
  expect(events?.feedback.correct).toBe("Well done. Every event is in its place.");
  const tea = made({
    title: "Making tea",
    steps: steps("Boil the water.", "Pour it over the tea.", "Add milk."),
  });
  expect(tea?.prompt).toBe("Put these steps from “Making tea” in order, first to last.");
  expect(tea?.feedback.correct).toBe("Well done. Every step is in its place.");
});

test("what has dates goes by no one word, for laws are no events", () => {
  const acts = (title: string) =>
    made({
      title,
      tellsHow: "order, earliest first",
      steps: steps(
        "No child may work in a mill",
        "No woman may work in a mine",
        "All go to school",
      ),
    });
  expect(acts("Acts of Parliament")?.prompt).toBe(
    "Acts of Parliament: put these in order, earliest first.",
  );
  expect(acts("Timeline")?.prompt).toBe("Put these in order, earliest first.");
  expect(acts("Timeline")?.feedback.correct).toBe("Well done. Everything is in its place.");
});

test("things in a table's order are named by its column", () => {
  const planets = made({
    title: "The planets",
    ranks: "planets",
    tellsHow: "order of distance from the Sun, shortest first",
    steps: steps("Mercury", "Venus", "Earth", "Mars"),
  });
  expect(planets?.prompt).toBe(
    "Put these planets in order of distance from the Sun, shortest first.",
  );
});
