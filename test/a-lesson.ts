import type { SourceDocument } from "@/lib/core/documents/source-document";
import type { Question } from "@/lib/core/questions/question";

/** What a reader makes of a short deck. */
export const LESSON: SourceDocument = {
  kind: "pptx",
  title: "Memory",
  blocks: [
    { address: "Slide 1, title", kind: "heading", level: 1, text: "Memory", container: 1 },
    {
      address: "Slide 2, bullet 1",
      kind: "list-item",
      level: 0,
      text: "RAM is volatile memory: it forgets when the power goes off.",
      container: 2,
    },
    {
      address: "Slide 2, bullet 2",
      kind: "list-item",
      level: 0,
      text: "ROM keeps the start-up program.",
      container: 2,
    },
    {
      address: "Slide 2, bullet 3",
      kind: "list-item",
      level: 0,
      text: "Which memory forgets?",
      container: 2,
    },
  ],
  objectives: [{ text: "Say what RAM and ROM are for", address: "Slide 1, title" }],
  vocabulary: [{ term: "RAM", meaning: "volatile memory", address: "Slide 2, bullet 1" }],
  tasks: [{ kind: "question", text: "Which memory forgets?", address: "Slide 2, bullet 3" }],
  notices: [],
};

/** A sound question that rests on that deck. */
export const RAM_QUESTION: Question = {
  type: "multiple-choice",
  prompt: "Which memory forgets when the power goes off?",
  topic: "Memory",
  objective: "Say what RAM and ROM are for",
  difficulty: 2,
  points: 1,
  timeEstimateSeconds: 60,
  hint: "Think of what happens to unsaved work.",
  feedback: {
    correct: "Yes: RAM is volatile memory.",
    partial: "You are on the way: RAM is volatile memory.",
    incorrect: "Not yet: RAM is the volatile memory.",
  },
  tags: [],
  source: [{ address: "Slide 2, bullet 1", quote: "RAM is volatile memory" }],
  content: {
    v: 1,
    options: [
      { id: "a", text: "ROM" },
      { id: "b", text: "RAM" },
      { id: "c", text: "SSD" },
    ],
  },
  key: { v: 1, correct: "b", notes: [] },
};
