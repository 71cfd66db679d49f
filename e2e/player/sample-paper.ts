import type { AnyQuestionType } from "@/lib/core/questions/contract";
import { questionTypes } from "@/lib/core/questions/registry";
import type { AnyTypeSamples } from "@/lib/core/questions/shared/samples";
import { parseRichText } from "@/lib/core/rich-text/parse";

const CELL = "A plant cell: a rectangle with a thick outline and several parts inside.";

/** What goes with some of the questions, by their type. */
const BESIDE: Readonly<Record<string, object>> = {
  hotspot: { image: { url: "/test-files/plant-cell.png", alt: CELL } },
  "drag-label": { image: { url: "/test-files/plant-cell.png", alt: CELL } },
  "multiple-choice": {
    hint: parseRichText("Think of the part that is sometimes called the **brain** of a computer."),
  },
  "extended-text": {
    scaffold: parseRichText("What happens to what is in RAM when the computer is switched off?"),
  },
};

/** The example of every registered type, in the order of the registry, as the server would present it to a pupil. */
const examples = await Promise.all(
  Object.entries<AnyQuestionType>(questionTypes).map(async ([id, type], index) => {
    const { example } = (await samplesOf(id)).samples;
    const form = type.answerForm(example.content);
    const plain = question(index + 1, id, example.prompt, form, example.content);
    return { ...plain, ...BESIDE[id] };
  }),
);

/** Of the drawings a type can show beside its example. */
const drawn = [
  question(
    examples.length + 1,
    "logic-gates",
    "Complete the truth table of this circuit.",
    "Fill every empty cell with 0 or 1.",
    {
      v: 1,
      ask: "table",
      inputs: ["A", "B", "C"],
      columns: [
        { id: "c1", expression: "A AND B" },
        { id: "c2", expression: "NOT C" },
        { id: "c3", expression: "(A AND B) OR (B XOR (NOT C))" },
      ],
      given: [],
      show: "circuit",
    },
  ),
  question(
    examples.length + 2,
    "logic-gates",
    "Which logic gate has this symbol?",
    "Select one gate.",
    {
      v: 1,
      ask: "gate",
      inputs: ["A", "B"],
      outputs: "1000",
      gates: ["AND", "OR", "NAND", "NOR"],
      show: "symbol",
    },
  ),
];

const withPicture = {
  ...question(
    examples.length + drawn.length + 1,
    "multiple-choice",
    "Look at the picture. What does the diagram show?",
    "Select one answer.",
    {
      v: 1,
      options: [
        { id: "a", text: "A star network" },
        { id: "b", text: "A ring network" },
        { id: "c", text: "A bus network" },
      ],
    },
  ),
  image: { url: "/test-files/network.png", alt: "Four computers, each joined to one switch." },
};

/** A question of every type, drawings of some, and one with a picture. */
export const SAMPLE_QUESTIONS = [...examples, ...drawn, withPicture];

/** The place of the first question of a type, first place 1. */
export function placeOf(type: string): number {
  return SAMPLE_QUESTIONS.findIndex((one) => one.type === type) + 1;
}

function samplesOf(id: string): Promise<{ readonly samples: AnyTypeSamples }> {
  return import(`../../lib/core/questions/${id}/samples.ts`);
}

function question(number: number, type: string, prompt: string, form: string, content: unknown) {
  return {
    question_id: `0190a000-0000-7000-8000-${String(number).padStart(12, "0")}`,
    number,
    type,
    prompt: parseRichText(prompt),
    answer_form: form,
    image: null as null | { url: string; alt: string },
    hint: null as unknown,
    scaffold: null as unknown,
    points: number % 3 === 0 ? 2 : 1,
    content,
  };
}
