import type { Question } from "@/lib/core/questions/question";
import { BINARY_BY_HAND } from "./by-hand";

/** A lesson of the demo school, the questions added to it by hand, and how classes got on with its test. */
export interface DemoPlan {
  readonly teacherEmailName: string;
  /** In cli/demo/lessons. */
  readonly file: string;
  readonly fileName: string;
  readonly title: string;
  /** Each rests on words of the lesson. */
  readonly byHand: readonly Question[];
  /** The one question marked by the teacher; it rests on the lesson as a whole. */
  readonly written: Question;
  /** What pupils write to it: nothing known, half, all. */
  readonly essays: readonly [string, string, string];
  readonly classes: readonly DemoSitting[];
}

/** How one class sat the test. */
export interface DemoSitting {
  readonly className: string;
  readonly daysAgo: number;
  /** Added to what each pupil can do: −1 … 1. */
  readonly strength: number;
  /** Pupils at the end of the list who have not started, and before them those still working. */
  readonly notStarted: number;
  readonly working: number;
  /** Whether the teacher has marked the written answers already. */
  readonly marked: boolean;
}

const BINARY: DemoPlan = {
  teacherEmailName: "Okonkwo",
  file: "binary-numbers.docx",
  fileName: "Binary numbers.docx",
  title: "Binary numbers",
  byHand: BINARY_BY_HAND,
  written: {
    type: "extended-text",
    prompt: "Explain why computers use binary. Give one reason to do with their circuits.",
    objective: "I can explain why computers use binary",
    difficulty: 4,
    points: 3,
    timeEstimateSeconds: 240,
    hint: "Think of what a switch in a circuit can be.",
    feedback: {
      correct: "You linked the two digits to the two states of a switch.",
      partial: "You have part of it. Say what the two states are.",
      incorrect: "Not yet. Start with what a switch can be: on or off.",
    },
    tags: [],
    source: [],
    content: { v: 1, minWords: 15, maxWords: 120 },
    key: {
      v: 1,
      criteria: [
        {
          id: "c1",
          text: "A switch or transistor is either on or off",
          points: 1,
          keywords: ["switch", "on", "off"],
        },
        { id: "c2", text: "1 stands for on and 0 for off", points: 1, keywords: ["1", "0"] },
        {
          id: "c3",
          text: "Two states are easy to tell apart, so there are few mistakes",
          points: 1,
          keywords: ["two", "easy"],
        },
      ],
      modelAnswer:
        "A computer is made of tiny switches that are either on or off. Binary has two digits, so 1 can stand for on and 0 for off. Two states are easy to tell apart, so there are few mistakes.",
      strictness: "standard",
    },
  },
  essays: [
    "Because computers are faster with binary than we are with normal numbers.",
    "Inside a computer there are switches. They can be on or off so it uses 1 and 0.",
    "A computer is full of tiny switches called transistors. Each can only be on or off, so 1 means on and 0 means off. With only two states it is easy to tell them apart and it makes fewer mistakes.",
  ],
  classes: [
    { className: "7A", daysAgo: 3, strength: 0.1, notStarted: 1, working: 0, marked: true },
    { className: "8A", daysAgo: 1, strength: 0.5, notStarted: 2, working: 1, marked: false },
    { className: "9A", daysAgo: 6, strength: 0.9, notStarted: 0, working: 0, marked: true },
  ],
};

const PHOTOSYNTHESIS: DemoPlan = {
  teacherEmailName: "Pritchard",
  file: "photosynthesis.pptx",
  fileName: "Photosynthesis.pptx",
  title: "Photosynthesis",
  byHand: [],
  written: {
    type: "extended-text",
    prompt:
      "Explain how a leaf is adapted for photosynthesis. Name two features and say how each helps.",
    objective: "Explain how a leaf is adapted for photosynthesis",
    difficulty: 4,
    points: 4,
    timeEstimateSeconds: 300,
    hint: "Think of what has to get into the leaf, and how.",
    feedback: {
      correct: "You named two features and said how each one helps.",
      partial: "You named a feature. Now say how it helps the plant make glucose.",
      incorrect: "Not yet. Look again at the shape of a leaf: why is it broad and thin?",
    },
    tags: [],
    source: [],
    content: { v: 1, minWords: 20, maxWords: 150 },
    key: {
      v: 1,
      criteria: [
        {
          id: "c1",
          text: "Names a feature: broad, thin, chloroplasts, stomata or veins",
          points: 1,
          keywords: ["broad", "thin", "stomata"],
        },
        {
          id: "c2",
          text: "Says how that feature helps",
          points: 1,
          keywords: ["light", "carbon dioxide"],
        },
        {
          id: "c3",
          text: "Names a second feature",
          points: 1,
          keywords: ["chloroplasts", "veins"],
        },
        {
          id: "c4",
          text: "Says how the second feature helps",
          points: 1,
          keywords: ["water", "absorb"],
        },
      ],
      modelAnswer:
        "A leaf is broad, so it has a large area to absorb light. It is thin, so carbon dioxide has only a short way to the cells.",
      strictness: "standard",
    },
  },
  essays: [
    "Leaves are green and they grow on plants to help them.",
    "A leaf is broad and flat so that it can get a lot of light. It also has veins.",
    "The leaf is broad so it has a big surface area for absorbing light. It has stomata underneath, which let carbon dioxide in, and it is thin so the gas does not have far to go.",
  ],
  classes: [
    { className: "7B", daysAgo: 2, strength: 0, notStarted: 1, working: 0, marked: false },
    { className: "8B", daysAgo: 4, strength: 0.4, notStarted: 0, working: 0, marked: true },
    { className: "9B", daysAgo: 0, strength: 0.7, notStarted: 3, working: 2, marked: false },
  ],
};

export const DEMO_PLANS: readonly DemoPlan[] = [BINARY, PHOTOSYNTHESIS];
