import { expect, test } from "vitest";
import type { LessonFacts, OrderedSteps } from "@/lib/core/generation/lesson-facts";
import { generateOffline } from "./generate-offline";

const made = (sequence: OrderedSteps) => {
  const facts: Pick<LessonFacts, "sequences"> = { sequences: [sequence] };
  return generateOffline(facts)[0];
};
const steps = (...texts: string[]) => texts.map((text) => ({ address: "b", quote: text, text }));

test("events are asked for and told as events, steps as steps", () => {
  const events = made({
    title: "How we got the vote",
    tellsHow: "the order in which they happened",
    steps: steps("The Reform Act was passed", "All men could vote", "Women could vote"),
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
