import { describe, expect, test } from "vitest";
import { findObjectives } from "./objectives";
import type { Block, BlockKind } from "./source-document";
import { findTasks } from "./tasks";
import { documentTitle } from "./title";
import { findVocabulary } from "./vocabulary";

/** "h:", "p:", "l:", "l1:" (indented) before the text; slides with a number: "3 p:". */
function lesson(...lines: string[]): Block[] {
  const kinds: Readonly<Record<string, BlockKind>> = {
    h: "heading",
    p: "paragraph",
    l: "list-item",
    n: "note",
  };
  return lines.map((line, at) => {
    const [, slide, kind = "p", level = "0", text = ""] =
      /^(?:(\d+) )?([hpln])(\d?): (.*)$/s.exec(line) ?? [];
    const place = slide === undefined ? "" : `Slide ${slide}, `;
    return {
      address: `${place}${at}`,
      kind: kinds[kind] ?? "paragraph",
      text,
      level: Number(level),
      ...(slide === undefined ? {} : { container: Number(slide) }),
    };
  });
}

const table = (...rows: string[][]): Block => ({
  address: "table",
  kind: "table",
  text: "",
  rows,
});
const objectives = (...lines: string[]) => findObjectives(lesson(...lines)).map((one) => one.text);
const terms = (...lines: string[]) => findVocabulary(lesson(...lines)).map((one) => one.term);

describe("objectives", () => {
  test.each([
    "Learning objectives",
    "Lesson outcomes:",
    "Success Criteria",
    "LO",
    "Aims",
    "Today’s objectives",
    "Learning intentions and success criteria",
    "What we will learn",
    "What are we learning today?",
    "We are learning to",
    "We are learning about…",
    "In this lesson",
    "By the end of this lesson",
    "Aims of the lesson",
  ])("stand under the heading “%s”", (heading) => {
    const found = objectives(
      `1 h: ${heading}`,
      "1 l: Explain what RAM does",
      "2 h: RAM",
      "2 l: It is fast",
    );
    expect(found).toEqual(["Explain what RAM does"]);
  });

  test("are what a lesson opens with, not what pupils tick at its end", () => {
    const opened = ["h: Learning intentions", "l: Describe how the heart works", "h: The heart"];
    const check = ["h: Check your learning", "l: I can find my pulse"];
    expect(objectives(...opened, ...check)).toEqual(["Describe how the heart works"]);
    expect(objectives("h: The heart", ...check)).toEqual(["I can find my pulse"]);
  });

  test("may be the title of a slide", () => {
    expect(objectives("1 h: Learning objective: to use a microscope", "1 p: Lenses")).toEqual([
      "to use a microscope",
    ]);
  });

  test("are the sentences that say what pupils will be able to do", () => {
    expect(
      objectives(
        "p: By the end of this lesson you will be able to name three ports.",
        "p: I can convert binary to denary",
        "p: Pupils will be able to describe a packet",
        "p: All students should be able to name a router",
        "p: I can't find my book.",
        "p: Students will need a pencil.",
        "p: You can save files on a disk.",
      ),
    ).toEqual([
      "By the end of this lesson you will be able to name three ports.",
      "I can convert binary to denary",
      "Pupils will be able to describe a packet",
      "All students should be able to name a router",
    ]);
  });

  test("are the list after a lead-in, and nothing after the list", () => {
    expect(
      objectives(
        "p: By the end of the lesson pupils should be able to:",
        "l: define erosion",
        "l: draw a meander",
        "p: Rivers are long.",
        "l: The Nile is the longest",
      ),
    ).toEqual(["define erosion", "draw a meander"]);
  });

  test("may stand on one line with their label, or in a table", () => {
    expect(objectives("p: LO: To understand how plants make food")).toEqual([
      "To understand how plants make food",
    ]);
    const cells = table(["Bronze", "I can name a planet"], ["Gold", "I can order the planets"]);
    expect(findObjectives([cells]).map((one) => one.text)).toEqual([
      "I can name a planet",
      "I can order the planets",
    ]);
  });

  test("stand in lesson plans beside or under their heading", () => {
    const plan = table(
      ["Learning objectives", "Pupils will be able to:\nName two inputs\nSort devices by use"],
      ["Resources", "Twelve mice and a printer"],
    );
    const columns = table(["Time", "Outcomes"], ["5 min", "Label a keyboard"]);
    expect(findObjectives([plan, columns]).map((one) => one.text)).toEqual([
      "Name two inputs",
      "Sort devices by use",
      "Label a keyboard",
    ]);
  });

  test("each is listed once, with the address where it first stands", () => {
    const found = findObjectives(lesson("p: I can add fractions", "p: I can  add Fractions"));
    expect(found).toEqual([{ text: "I can add fractions", address: "0" }]);
  });
});

describe("vocabulary", () => {
  test("is read from terms with a dash, colon or equals sign", () => {
    expect(
      findVocabulary(
        lesson(
          "l: Cellulose: the main substance of plant cell walls",
          "l: RAM – memory that loses its data without power",
          "p: Bandwidth = how much data can pass each second",
        ),
      ),
    ).toEqual([
      { term: "Cellulose", meaning: "the main substance of plant cell walls", address: "0" },
      { term: "RAM", meaning: "memory that loses its data without power", address: "1" },
      { term: "Bandwidth", meaning: "how much data can pass each second", address: "2" },
    ]);
  });

  test.each([
    "l: Note: bring your own device tomorrow",
    "l: Task 2: write down three causes",
    "l: Homework: finish the worksheet at home",
    "l: Lesson 3: all about the water cycle",
    "p: The four parts are: root, stem, leaf, flower",
    "p: Why is that: what do you think happens?",
    "p: https://example.org/page about all things",
    "p: Well-known words are hyphenated in English",
    "p: Name: ______________ Class: ______ Date: ______",
  ])("does not take %s for a definition", (line) => {
    expect(terms(line)).toEqual([]);
  });

  test("is read from tables by their heads, whatever the order of the columns", () => {
    const found = findVocabulary([
      table(["Picture", "Definition", "Key word"], ["", "A small river", "Stream"]),
    ]);
    expect(found).toEqual([{ term: "Stream", meaning: "A small river", address: "table" }]);
    const techniques = table(
      ["Technique", "Definition"],
      ["Simile", "A comparison using like or as"],
    );
    expect(findVocabulary([techniques]).map((one) => one.term)).toEqual(["Simile"]);
    expect(findVocabulary([table(["City", "People"], ["Leeds", "Many thousands"])])).toEqual([]);
  });

  test("in a glossary needs no heads and may be short or nested", () => {
    const heading = lesson("h: Key vocabulary");
    const found = findVocabulary([...heading, table(["Byte", "Eight bits"], ["Bit", "One digit"])]);
    expect(found.map((one) => one.term)).toEqual(["Byte", "Bit"]);
    expect(terms("h: Glossary", "l: Byte: eight bits")).toEqual(["Byte"]);
    expect(
      terms("h: Key words", "l: Chlorophyll", "l1: The green pigment that absorbs light"),
    ).toEqual(["Chlorophyll"]);
  });
});

describe("what the lesson asks already", () => {
  test("activities and questions are told apart from the lesson", () => {
    const found = findTasks(
      lesson(
        "h: Starter: odd one out",
        "h: What is an input device?",
        "p: Which of these is an input device?",
        "l: Explain one use of RAM. [2 marks]",
        "p: Really?",
        "h: Questions",
        "l: State two causes of the war.",
        "h: Causes",
        "l: State control grew in the East.",
      ),
    );
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ["activity", "Starter: odd one out"],
      ["question", "Which of these is an input device?"],
      ["question", "Explain one use of RAM. [2 marks]"],
      ["question", "State two causes of the war."],
    ]);
  });
});

describe("the title", () => {
  test("is the highest heading, else a property that somebody wrote, else the first words", () => {
    const headings = lesson("p: Year 8", "h2: Networks", "h1: The Internet");
    expect(documentTitle(headings, "Template")).toBe("The Internet");
    expect(documentTitle(lesson("p: Rivers shape land"), "Year 8 rivers")).toBe("Year 8 rivers");
    expect(documentTitle(lesson("p: Rivers"), "PowerPoint Presentation")).toBe("Rivers");
    expect(documentTitle([], undefined)).toBe("");
  });
});

test("a line of nothing but blanks between its words is read like any other", () => {
  expect(terms(`p: A cell is ${" ".repeat(20_000)}x`)).toEqual([]);
  expect(terms(`p: RAM${" ".repeat(30)}: memory that forgets everything`)).toEqual(["RAM"]);
});
