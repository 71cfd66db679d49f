import type { ModelRequest } from "./strict-model-server";

/** What a well-behaved model says to a request for questions about the lesson of a-lesson.ts: one for each slot. */
export function answerSlots(request: ModelRequest): string {
  const asked = request.messages.map(({ content }) => content).join("\n");
  const slots = [...asked.matchAll(/^slot (\d+): type ([a-z-]+)/gm)];
  return JSON.stringify({
    questions: slots.map(([, slot = "0", type = ""]) => ({
      slot: Number(slot),
      type,
      prompt: `Question ${slot}: which memory forgets when the power goes off?`,
      topic: "Memory",
      points: 1,
      timeEstimateSeconds: 60,
      hint: "Think of what happens to unsaved work.",
      feedback: {
        correct: "Yes: RAM is volatile memory.",
        partial: "You have part of this: RAM is volatile memory.",
        incorrect: "Not yet: RAM is the volatile memory.",
      },
      source: [{ address: "Slide 2, bullet 1", quote: "RAM is volatile memory" }],
      item: ITEMS[type] ?? null,
    })),
  });
}

const option = (text: string, correct: boolean) => ({
  text,
  correct,
  feedback: null,
  misconception: null,
});

const ITEMS: Readonly<Record<string, unknown>> = {
  "multiple-choice": { options: [option("RAM", true), option("ROM", false), option("SSD", false)] },
  "text-input": {
    accepted: [{ text: "RAM", fullMarks: true }],
    caseSensitive: false,
    typosAllowed: false,
  },
};
