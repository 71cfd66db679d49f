import type { Question } from "@/lib/core/questions/question";
import { newTextRule } from "@/lib/core/questions/shared/new-text-rule";

/** What Ms Okonkwo asks besides the generated questions: each of its ideas is one her class gets wrong. */
export const BINARY_BY_HAND: readonly Question[] = [
  {
    type: "multiple-choice",
    prompt: "Why do computers use binary?",
    objective: "I can explain why computers use binary",
    difficulty: 2,
    points: 1,
    timeEstimateSeconds: 60,
    hint: "Think of what a transistor can be.",
    feedback: {
      correct: "A transistor is on or off: two states, two digits.",
      partial: "A transistor is on or off: two states, two digits.",
      incorrect: "Not yet. A transistor is a switch. How many states does a switch have?",
    },
    tags: [],
    source: [{ address: "Why binary?, paragraph 1", quote: "A transistor can only be on or off" }],
    content: {
      v: 1,
      options: [
        { id: "a", text: "Their transistors can only be on or off" },
        { id: "b", text: "Binary numbers are shorter to write down" },
        { id: "c", text: "They cannot count any higher than 1" },
        { id: "d", text: "Binary can be read by people more easily" },
      ],
    },
    key: {
      v: 1,
      correct: "a",
      notes: [{ option: "c", misconception: "Takes the digits of a number for its size" }],
    },
  },
  {
    type: "multiple-choice",
    prompt: "What does the colour depth of a picture tell you?",
    objective: "I can put units of data in order of size",
    difficulty: 3,
    points: 1,
    timeEstimateSeconds: 60,
    hint: "Colour depth is counted in bits.",
    feedback: {
      correct: "Colour depth is the number of bits for the colour of each pixel.",
      partial: "Colour depth is the number of bits for the colour of each pixel.",
      incorrect: "Not yet. Colour depth says how the colour of one pixel is stored.",
    },
    tags: [],
    source: [
      {
        address: "Storing text and pictures, paragraph 1",
        quote: "Colour depth is the number of bits used to store the colour of each pixel.",
      },
    ],
    content: {
      v: 1,
      options: [
        { id: "a", text: "The number of pixels in the picture" },
        { id: "b", text: "The number of bits used for the colour of each pixel" },
        { id: "c", text: "The number of times each colour is used in it" },
        { id: "d", text: "The number that says how bright each pixel is" },
      ],
    },
    key: {
      v: 1,
      correct: "b",
      notes: [{ option: "a", misconception: "Takes colour depth for resolution" }],
    },
  },
  {
    type: "text-input",
    prompt: "What do we call a group of eight bits?",
    objective: "I can put units of data in order of size",
    difficulty: 1,
    points: 1,
    timeEstimateSeconds: 45,
    hint: "Half of it is a nibble.",
    feedback: {
      correct: "A byte is eight bits, enough for one letter.",
      partial: "A byte is eight bits, enough for one letter.",
      incorrect: "Not yet. Four bits are a nibble; this is two nibbles.",
    },
    tags: [],
    source: [{ address: "Why binary?, paragraph 2", quote: "A byte is a group of eight bits." }],
    content: { v: 1, size: "word" },
    key: { v: 1, rule: newTextRule(["byte"]) },
  },
];
