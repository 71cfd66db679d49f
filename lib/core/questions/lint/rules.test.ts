import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import type { Question } from "../question";
import { LINT_RULES } from "./lint-question";
import type { LintContext } from "./lint-rule";

type Case = Partial<Question> &
  Partial<Pick<LintContext, "answer" | "blocks" | "pupilAge" | "isWrittenByHand">>;

const LESSON: Block[] = [
  {
    address: "Slide 2, bullet 1",
    kind: "list-item",
    text: "RAM is volatile: it forgets when the power goes off.",
  },
  { address: "Slide 2, bullet 2", kind: "list-item", text: "ROM keeps its contents." },
];
const RAM = { address: "Slide 2, bullet 1", quote: "RAM is volatile" };
const encouraging = {
  correct: "Yes: you knew that.",
  partial: "Nearly: look at slide 2.",
  incorrect: "Not yet: read slide 2 again.",
};

const prompt = (text: string): Case => ({ prompt: text });
const feedback = (incorrect: string): Case => ({ feedback: { ...encouraging, incorrect } });
const grounded = (quote: string, address = "Slide 2, bullet 1"): Case => ({
  blocks: LESSON,
  source: [{ address, quote }],
});
const hinted = (hint: string, answer: string, asked = "Which memory is it?"): Case => ({
  hint,
  answer,
  prompt: asked,
});
const LONG =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one";
const code = (lines: number): string =>
  `What is printed?\n\n\`\`\`python\n${"print(1)\n".repeat(lines)}\`\`\``;

/** At least five bad and five clean examples of every rule. */
const EXAMPLES: Record<string, { bad: Case[]; clean: Case[] }> = {
  "rough-draft": {
    bad: [
      { tags: ["rough draft"] },
      { tags: ["key terms", "rough draft"] },
      { tags: ["rough draft", "rivers"], source: [RAM] },
      { ...grounded("RAM is volatile"), tags: ["rough draft"] },
      { tags: ["rough draft"], isWrittenByHand: true },
    ],
    clean: [
      {},
      { tags: [] },
      { tags: ["key terms"] },
      { tags: ["draft"] },
      { ...grounded("RAM is volatile"), tags: ["drafting"] },
    ],
  },
  "quote-not-found": {
    bad: [
      grounded("ROM is volatile"),
      grounded("RAM is fast"),
      grounded("RAM is fast", "Slide 9, bullet 1"),
      grounded("ROM forgets its contents"),
      grounded("RAM, is volatile"),
    ],
    clean: [
      grounded("RAM is volatile"),
      grounded("ram IS  volatile"),
      grounded("ROM keeps its contents", "Slide 2, bullet 2"),
      grounded("the power goes off"),
      { source: [RAM] },
    ],
  },
  "source-missing": {
    bad: [
      { blocks: LESSON },
      { blocks: [] },
      { blocks: LESSON, prompt: "What is ROM?" },
      { blocks: LESSON, source: [] },
      { blocks: LESSON.slice(0, 1) },
    ],
    clean: [
      grounded("RAM is volatile"),
      {},
      { source: [RAM] },
      grounded("anything"),
      { prompt: "Made by hand?" },
      { blocks: LESSON, isWrittenByHand: true },
    ],
  },
  "key-not-in-source": {
    bad: ["ROM", "permanent", "the hard disk", "8 gigabytes", "RAM and ROM"].map((answer) => ({
      ...grounded("RAM is volatile"),
      answer,
    })),
    clean: ["RAM", "volatile", "the RAM", "Volatile RAM"]
      .map((answer): Case => ({ ...grounded("RAM is volatile"), answer }))
      .concat([
        { ...grounded("RAM is volatile"), answer: "ROM", prompt: "Is it RAM or ROM?" },
        // What a program prints is worked out.
        {
          ...grounded("RAM is volatile"),
          answer: "7",
          prompt: "What does it print?\n\n```python\nprint(3 + 4)\n```",
        },
      ]),
  },
  "hint-gives-answer": {
    bad: [
      hinted("It is RAM.", "RAM"),
      hinted("Think of chlorophyll", "Chlorophyll"),
      hinted("Carbon dioxide is the gas", "carbon dioxide"),
      hinted("The answer is 42", "42"),
      hinted("Volatile: RAM", "the RAM"),
    ],
    clean: [
      hinted("It forgets when the power goes.", "RAM"),
      hinted("Look at slide 2.", "ROM"),
      hinted("It is green.", "chlorophyll"),
      hinted("RAM is one kind", "RAM", "What does RAM stand for: RAM or ROM?"),
      { answer: "RAM" },
    ],
  },
  "hint-missing": {
    bad: [{}, { hint: "" }, { hint: " " }, { hint: "\n" }, { prompt: "What is RAM?" }],
    clean: [
      "Look at slide 2.",
      "Count the places.",
      "Think of plants.",
      "Start with the largest.",
      "It begins with R.",
    ].map((hint) => ({ hint })),
  },
  "feedback-missing": {
    bad: [
      feedback(""),
      feedback("  "),
      { feedback: { ...encouraging, correct: "" } },
      { feedback: { ...encouraging, partial: "" } },
      { feedback: { correct: "", partial: "", incorrect: "" } },
    ],
    clean: [
      {},
      feedback("Not yet."),
      feedback("Look again at slide 2."),
      feedback("Have another look."),
      feedback("Almost: check the unit."),
    ],
  },
  "feedback-punitive": {
    bad: ["That is wrong.", "You failed.", "A bad answer.", "Incorrect!", "A careless slip."].map(
      feedback,
    ),
    clean: [
      "Not yet: read slide 2.",
      "You named a part; now say what it does.",
      "Badger setts are dug.",
      "The wrongdoer was John.",
      "Close: check the unit.",
    ].map(feedback),
  },
  "alt-text-missing": {
    bad: ["", " ", "\t", "\n", "  "].map((alt) => ({ image: { file: "f", alt } })),
    clean: [
      ...["A plant cell", "A bar chart of rainfall", "A map of Wales", "A circuit"].map((alt) => ({
        image: { file: "f", alt },
      })),
      {},
    ],
  },
  "picture-missing": {
    bad: [
      "Label the cell.",
      "Label the map.",
      "Label the eye.",
      "Label it.",
      "Label the heart.",
    ].map((text) => ({ type: "drag-label", prompt: text })),
    clean: [
      { type: "drag-label", image: { file: "f", alt: "A cell" } },
      { type: "drag-label", image: { file: "f", alt: "" } },
      { type: "multiple-choice" },
      { type: "multiple-choice", image: { file: "f", alt: "A cell" } },
      { type: "matching" },
    ],
  },
  "negative-stem": {
    bad: [
      "Which of these is not a fruit?",
      "Which is NOT an input device?",
      "All are metals except which one?",
      "Which gas isn’t in air?",
      "Which would you never do?",
    ].map(prompt),
    clean: [
      "Which of these is a fruit?",
      "Why did it not rain. What happened next?",
      "What is a NOT gate for",
      "Which is an input device?",
      "Name a metal.",
    ].map(prompt),
  },
  absolutes: {
    bad: [
      "Does RAM always forget?",
      "Metals never float. True?",
      "Is it impossible to see?",
      "Is it completely dark?",
      "Does it happen all of the time?",
    ].map(prompt),
    clean: [
      "Does RAM forget?",
      "When do metals float?",
      "Is it dark?",
      "How often does it happen?",
      "Nevertheless, what comes next?",
    ].map(prompt),
  },
  "vague-reference": {
    bad: [
      "It is used to store data. What is it?",
      "This is green. Name it.",
      "They are cells. What kind?",
      "These have four sides. Name them.",
      "That means what?",
    ].map(prompt),
    clean: [
      "RAM is used to store data. What kind?",
      "This program prints 3. Why?",
      "What is it called when water boils?",
      "These shapes have four sides. Name one.",
      "Which of these is a metal?",
    ].map(prompt),
  },
  "two-instructions": {
    bad: [
      "Name the gas and explain its use.",
      "State the unit, then calculate the force.",
      "Describe a cell and draw one.",
      "List two metals and compare them.",
      "Explain why it rains and give one example.",
    ].map(prompt),
    clean: [
      "Name the gas.",
      "State the unit. Calculate the force.",
      "What is the name of this list?",
      "Match each part to its job.",
      "Which state of matter has a fixed shape?",
    ].map(prompt),
  },
  "long-sentence": {
    bad: [LONG, `Read this. ${LONG}?`, `${LONG} ${LONG}`, `- ${LONG}`, `**${LONG}**`].map(prompt),
    clean: [
      "What is RAM?",
      "One two three. Four five six. Seven eight nine.",
      code(30),
      `${LONG.split(" ").slice(0, 20).join(" ")}.`,
      "Why does ice float on water?",
    ].map(prompt),
  },
  "long-code": {
    bad: [11, 12, 15, 20, 40].map((lines) => prompt(code(lines))),
    clean: [...[1, 2, 5, 10].map((lines) => prompt(code(lines))), prompt("What is RAM?")],
  },
  "reading-age": {
    bad: [
      "Notwithstanding considerable technological sophistication, contemporary organisations predominantly necessitate comprehensive infrastructural reorganisation.",
      "Approximately how significantly does industrial urbanisation subsequently influence agricultural productivity internationally and economically?",
      "Which characteristic fundamentally differentiates authoritarian administrations from representative constitutional democracies historically and philosophically?",
      "Considering environmental sustainability, evaluate alternative electricity generation methodologies regarding practical feasibility and affordability nationally.",
      "Determine the approximate gravitational acceleration experienced simultaneously by astronomically proportioned interplanetary objects.",
    ].map(prompt),
    clean: [
      "What is RAM?",
      "The cat sat on the mat and then it went to sleep. What did the cat do?",
      "A shop has ten red cars and two blue cars. How many cars does the shop have in all?",
      "Ice is less dense than water, so it floats on top. Why does a pond freeze from the top down?",
      "Sam runs 100 metres in 20 seconds. What is his speed in metres per second?",
    ].map(prompt),
  },
  idiom: {
    bad: [
      "It is a piece of cake. Why?",
      "What is the rule of thumb?",
      "In a nutshell, what is RAM?",
      "Give a ballpark figure.",
      "Is it once in a blue moon?",
    ].map(prompt),
    clean: [
      "What is RAM?",
      "Who ate the piece of fruit?",
      "Name the rule.",
      "Measure your thumb.",
      "When is the moon blue or red?",
    ].map(prompt),
  },
  "colour-cue": {
    bad: [
      "What is the red part?",
      "Name the blue arrow.",
      "What flows through the green line?",
      "Which organ is the yellow one?",
      "What does the orange box do?",
    ].map(prompt),
    clean: [
      "What is part A?",
      "Why are leaves green?",
      "What does the red cell carry?",
      "Name the arrow marked B.",
      "Which colour is in the middle of a rainbow?",
    ].map(prompt),
  },
};

function noticesOf(
  rule: (typeof LINT_RULES)[number],
  { answer, blocks, pupilAge, isWrittenByHand = false, ...fields }: Case,
): number {
  const question: Question = {
    type: "text-input",
    prompt: "What is RAM?",
    difficulty: 2,
    points: 1,
    timeEstimateSeconds: 60,
    feedback: encouraging,
    tags: [],
    source: [],
    content: {},
    key: {},
    ...fields,
  };
  return rule.look(question, { answer, blocks, isWrittenByHand, pupilAge: pupilAge ?? 12 }).length;
}

describe.each(LINT_RULES.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const examples = EXAMPLES[id] ?? { bad: [], clean: [] };

  it("has five bad and five clean examples", () => {
    expect(examples.bad.length).toBeGreaterThanOrEqual(5);
    expect(examples.clean.length).toBeGreaterThanOrEqual(5);
  });

  it.each(examples.bad.map((example) => [JSON.stringify(example), example] as const))(
    "notices %s",
    (_, example) => {
      expect(noticesOf(rule, example)).toBeGreaterThan(0);
    },
  );

  it.each(examples.clean.map((example) => [JSON.stringify(example), example] as const))(
    "is quiet about %s",
    (_, example) => {
      expect(noticesOf(rule, example)).toBe(0);
    },
  );
});
