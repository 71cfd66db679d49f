import { parseRichText } from "@/lib/core/rich-text/parse";

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, "0")}`;

function question(number: number, type: string, prompt: string, form: string, content: object) {
  return {
    question_id: id(number),
    number,
    type,
    prompt: parseRichText(prompt),
    answer_form: form,
    image: null as null | { url: string; alt: string },
    hint: null as unknown,
    scaffold: null as unknown,
    points: number % 3 === 0 ? 2 : 1,
    content: { v: 1, ...content },
  };
}

const item = (itemId: string, text: string) => ({ id: itemId, text });

/** A question of every type, as the server would present it to a pupil. */
export const SAMPLE_QUESTIONS = [
  {
    ...question(
      1,
      "multiple-choice",
      "Which part of a computer carries out instructions?",
      "Select one answer.",
      {
        options: [
          item("a", "The central processing unit (CPU)"),
          item("b", "The hard disk"),
          item("c", "The power supply"),
          item("d", "The monitor"),
        ],
      },
    ),
    hint: parseRichText("Think of the part that is sometimes called the **brain** of a computer."),
  },
  question(
    2,
    "multiple-select",
    "Which of these are input devices?",
    "Select all the answers that fit.",
    {
      options: [
        item("a", "Keyboard"),
        item("b", "Printer"),
        item("c", "Microphone"),
        item("d", "Loudspeaker"),
      ],
      minSelections: 1,
      maxSelections: 4,
    },
  ),
  question(
    3,
    "text-input",
    "What do we call the smallest unit of data, a single `0` or `1`?",
    "Type one word.",
    {
      size: "word",
    },
  ),
  {
    ...question(
      4,
      "extended-text",
      "Explain why a computer needs both RAM **and** a hard disk.",
      "Write 20 to 100 words.",
      {
        minWords: 20,
        maxWords: 100,
      },
    ),
    scaffold: parseRichText("What happens to what is in RAM when the computer is switched off?"),
  },
  question(
    5,
    "numeric",
    "A file of 24 megabytes is sent at 3 megabytes a second. How long does it take?",
    "Type a number.",
    {
      asksUnit: false,
      unitShown: "seconds",
    },
  ),
  question(6, "cloze", "Complete the text about memory.", "Fill in every gap.", {
    pieces: [
      { kind: "text", text: "Data in " },
      { kind: "bank", id: "g1" },
      { kind: "text", text: " is lost when the power is off. Programs are stored on the " },
      { kind: "bank", id: "g2" },
      { kind: "text", text: ". One byte has " },
      { kind: "typed", id: "g3" },
      { kind: "text", text: " bits, and a kilobyte is " },
      {
        kind: "dropdown",
        id: "g4",
        options: [item("x", "larger"), item("y", "smaller")],
      },
      { kind: "text", text: " than a byte." },
    ],
    bank: [item("w1", "RAM"), item("w2", "hard disk"), item("w3", "monitor")],
  }),
  question(
    7,
    "matching",
    "Match each device to what it does.",
    "Match each item to one from the other list.",
    {
      left: [item("l1", "Printer"), item("l2", "Scanner"), item("l3", "Router"), item("l4", "SSD")],
      right: [
        item("r1", "stores files"),
        item("r2", "puts words on paper"),
        item("r3", "joins networks"),
        item("r4", "turns a picture into data"),
        item("r5", "makes sound"),
      ],
    },
  ),
  question(
    8,
    "ordering",
    "Put the steps of the fetch–execute cycle in order.",
    "Put these in order.",
    {
      items: [
        item("a", "Decode the instruction"),
        item("b", "Fetch the instruction from memory"),
        item("c", "Store the result"),
        item("d", "Carry out the instruction"),
        item("e", "Read the address from the program counter"),
      ],
    },
  ),
  {
    ...question(
      9,
      "binary-convert",
      "Convert this number. You may use $2^n$ place values.",
      "Type the denary number.",
      {
        from: "binary",
        to: "denary",
        shown: "10110101",
        bits: 8,
      },
    ),
  },
  {
    ...question(
      10,
      "multiple-choice",
      "Look at the picture. What does the diagram show?",
      "Select one answer.",
      {
        options: [
          item("a", "A star network"),
          item("b", "A ring network"),
          item("c", "A bus network"),
        ],
      },
    ),
    image: { url: "/test-files/network.png", alt: "Four computers, each joined to one switch." },
  },
];
