import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { taughtBlocks } from "@/lib/core/generation/facts/sections";
import { findQuote } from "@/lib/core/generation/grounding";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { isRoughDraft } from "@/lib/core/questions/rough-draft";
import { anyLesson } from "@/test/any-lesson";
import { lessonOfLines } from "@/test/lesson-of-lines";
import { findHeadedLists } from "./find-headed-lists";
import { generateDrafts } from "./generate-drafts";

const REQUEST = { count: 12, types: [], instructions: "", pupilAge: 12 };

const THINGS = ["Granite", "Chalk", "Slate", "Basalt", "Marble", "Flint", "Sandstone"];
const SAID = [
  "a hard rock with crystals",
  "soft and white rock of the sea",
  "splits into thin sheets",
  "cooled lava of a volcano",
  "was limestone long ago",
  "found in round lumps",
  "grains pressed together",
];
const aLine = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("# Rocks", "# Rocks (continued)", "# Soils", "# Rivers 2", "Kinds of it:"),
    )
    .map(([line]) => line),
  fc.constantFrom(...SAID).map((said) => `- ${said}`),
  fc
    .tuple(fc.nat(6), fc.nat(6), fc.constantFrom(": ", " – "))
    .map(([thing, said, sign]) => `${THINGS[thing]}${sign}${SAID[said]}`),
  fc
    .tuple(fc.constantFrom(...THINGS), fc.integer({ min: 1700, max: 1990 }))
    .map(([thing, year]) => `Workers began to dig for the ${thing} below the old town in ${year}.`),
);
/** Lines of every kind that drafts rest on, headings and lines repeated, in any order. */
const aLessonWithLists = fc
  .array(aLine, { minLength: 4, maxLength: 30 })
  .map((lines) => listed(lessonOfLines(...lines)));

const OFFICES = lessonOfLines(
  "# Who does what",
  "Code 610: Earth Sciences Division",
  "Code 660: Astrophysics Division",
  "Support offices",
  "Code 690: Solar System Exploration Division",
  "Code 606: Technology Office (the computers are run from here)",
);

/** Every answer of a question as its teacher reads it. */
function answerOf({ type, content, key }: Question): string {
  const rules = questionTypeOf(type);
  const response = rules.modelResponse(content, key);
  return response === undefined ? "" : rules.describeResponse(content, response);
}

function draftsOf(document: SourceDocument, present: readonly Question[] = []): Question[] {
  return generateDrafts(document, REQUEST, present).questions.map(({ lint: _, ...one }) => one);
}

function listed(document: SourceDocument): SourceDocument {
  const blocks = document.blocks.map((block) =>
    block.text.startsWith("- ")
      ? { ...block, kind: "list-item" as const, text: block.text.slice(2) }
      : block,
  );
  return { ...document, blocks };
}

describe("a lesson that gives no sure question", () => {
  it("has its labelled lines matched, without what stands in brackets after them", () => {
    expect(generateOffline(OFFICES, REQUEST).questions).toEqual([]);
    const [draft, ...others] = draftsOf(OFFICES);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ type: "matching", points: 4 });
    expect(draft && answerOf(draft)).toContain("Code 606 → Technology Office");
    expect(JSON.stringify(draft?.content)).not.toContain("computers");
  });

  it("has the lines of one list found among those of the others", () => {
    const lesson = listed(
      lessonOfLines(
        ...["# Hot deserts", "- Very little rain", "- Hot days and cold nights", "- Sandy soil"],
        ...["# Rainforests", "- Rain nearly every day", "- Tall trees", "- Thick undergrowth"],
      ),
    );
    const found = draftsOf(lesson).filter(({ type }) => type === "multiple-select");
    const [first] = found;
    expect(first?.prompt).toMatch(
      /^Which three of these belong to “(Hot deserts|Rainforests)” in the lesson\?$/,
    );
    const own = first?.prompt.includes("Hot deserts") ? "Very little rain" : "Tall trees";
    expect(first && answerOf(first)).toContain(own);
  });

  it("has the years of its sentences chosen from each other", () => {
    const lesson = lessonOfLines(
      "# Railways",
      "The railway from Liverpool to Manchester opened for passengers in 1830.",
      "The first underground trains of London ran under the streets in 1863.",
      "The last steam trains of British Railways ran on the main line in 1968.",
    );
    const [draft] = draftsOf(lesson).filter(({ type }) => type === "cloze");
    expect(draft?.prompt).toBe("Choose the year that is missing from each sentence of the lesson.");
    expect(draft && answerOf(draft)).toMatch(/1830.*1863.*1968/s);
  });

  it("has none made up where there is nothing to rest on, and says so", () => {
    const set = generateDrafts(lessonOfLines("Hello!"), REQUEST);
    expect(set.questions).toEqual([]);
    expect(set.unmetRules[0]?.message).toMatch(/^No rough draft came of this lesson/);
  });
});

describe("the kinds a teacher ticked", () => {
  const LISTS = listed(
    lessonOfLines(
      ...["# Hot deserts", "- Very little rain", "- Hot days and cold nights", "- Sandy soil"],
      ...["# Rainforests", "- Rain nearly every day", "- Tall trees", "- Thick undergrowth"],
      ...[
        "# Codes",
        "Code 610: Earth Sciences",
        "Code 660: Astrophysics",
        "Code 690: Planets",
        "Code 606: Technology",
      ],
    ),
  );
  const made = (types: readonly string[]) => generateDrafts(LISTS, { ...REQUEST, types });

  it("are the only ones that are made", () => {
    const kinds = (types: readonly string[]) =>
      new Set(made(types).questions.map(({ type }) => type));
    expect(kinds([])).toEqual(new Set(["matching", "multiple-select"]));
    expect(kinds(["matching"])).toEqual(new Set(["matching"]));
    expect(kinds(["matching", "trace-table"])).toEqual(new Set(["matching"]));
  });

  it("are named in a sentence where there are no drafts of any of them", () => {
    const { questions, unmetRules } = made(["multiple-choice", "trace-table"]);
    expect(questions).toEqual([]);
    expect(unmetRules).toEqual([
      {
        rule: "count",
        message: expect.stringMatching(
          /^There are no rough drafts of the kinds you asked for, only of .*“Matching”/,
        ),
      },
    ]);
  });

  it("are blamed where others would have come of the lesson", () => {
    const [rule] = made(["cloze"]).unmetRules;
    expect(rule?.message).toMatch(/^No rough draft of the kinds you asked for came of this lesson/);
  });
});

describe("drafts", () => {
  it("leave out what a question of the lesson rests on already", () => {
    const present = draftsOf(OFFICES);
    expect(present).toHaveLength(1);
    expect(draftsOf(OFFICES, present)).toEqual([]);
  });

  it("each say that they are one, and stop when their teacher says that they read well", () => {
    for (const { lint, ...draft } of generateDrafts(OFFICES, REQUEST).questions) {
      expect(isRoughDraft(draft)).toBe(true);
      const finding = lint.find(({ rule }) => rule === "rough-draft");
      expect(finding?.severity).toBe("warning");
      const tags = finding?.fix?.patch.tags as string[];
      expect(isRoughDraft({ ...draft, tags })).toBe(false);
    }
  });

  it("are not of a column that a sure question asks about", () => {
    const rocks = lessonOfTable("Rocks", [
      ["Rock", "How it formed", "Use"],
      ["Granite", "Magma cooled slowly far below the ground", "Kerbs"],
      ["Chalk", "Shells of tiny creatures piled up in the sea", "Cement"],
      ["Slate", "Clay was squeezed for millions of years", "Roofs"],
      ["Basalt", "Lava cooled quickly in the open air", "Gravel"],
    ]);
    const sure = generateOffline(rocks, REQUEST).questions;
    expect(sure.length).toBeGreaterThan(0);
    const shown = sure.map(({ content }) => JSON.stringify(content));
    for (const { content } of draftsOf(rocks, sure)) {
      expect(shown).not.toContain(JSON.stringify(content));
    }
  });

  it("take a table without a row of heads as it is", () => {
    const rocks = lessonOfTable("Rocks", [
      ["Granite", "Formed deep below the ground from cooling magma"],
      ["Chalk", "Made of the shells of tiny sea creatures"],
      ["Slate", "Clay that was squeezed for millions of years"],
      ["Basalt", "Lava that cooled quickly in the open air"],
    ]);
    const [draft] = draftsOf(rocks);
    expect(draft?.prompt).toBe("“Rocks”: match each of these to what the lesson says about it.");
    expect(draft && answerOf(draft)).toContain("Granite → Formed deep below");
  });

  it("offer nothing as wrong that stands under the same heading, goes on from it, or is said there too", () => {
    const lesson = listed(
      lessonOfLines(
        ...["# Hot deserts", "- Very little rain", "- Hot days and cold nights", "- Sandy soil"],
        ...["Animals found there:", "- Camels and lizards", "- Snakes under stones"],
        ...["# Hot deserts (continued)", "- Dunes made by wind", "- Few people live there."],
        ...["# Tundra", "- Frozen ground all year", "- Few people live there", "- Moss and lichen"],
        ...["# Rainforests", "- Rain nearly every day", "- Tall trees", "- Thick undergrowth"],
      ),
    );
    const ofDeserts = findHeadedLists(taughtBlocks(lesson)).filter(({ title }) =>
      title.startsWith("Hot deserts"),
    );
    expect(ofDeserts).toHaveLength(1);
    const others = ofDeserts[0]?.others.map(({ quote }) => quote) ?? [];
    expect(others).toContain("Frozen ground all year");
    for (const own of ["Camels and lizards", "Dunes made by wind", "Few people live there"])
      expect(others).not.toContain(own);
  });

  it("of any lesson rest on its words, repeat nothing, and are the same each time", () => {
    let made = 0;
    fc.assert(
      fc.property(aLessonWithLists, (document) => {
        const set = generateDrafts(document, REQUEST);
        made += set.questions.length;
        expect(set.questions.length).toBeLessThanOrEqual(REQUEST.count);
        for (const { source, lint } of set.questions) {
          expect(source.every((span) => findQuote(document.blocks, span) !== undefined)).toBe(true);
          expect(lint.filter(({ severity }) => severity === "error")).toEqual([]);
        }
        const asked = set.questions.map(({ prompt, content }) => JSON.stringify([prompt, content]));
        expect(new Set(asked).size).toBe(asked.length);
        expect(generateDrafts(document, REQUEST)).toEqual(set);
        const plain = set.questions.map(({ lint: _, ...question }) => question);
        const shown = plain.flatMap(({ source }) => source.map((span) => JSON.stringify(span)));
        for (const { source } of draftsOf(document, plain))
          for (const span of source) expect(shown).not.toContain(JSON.stringify(span));
      }),
      { numRuns: 150 },
    );
    // Otherwise nothing was looked at.
    expect(made).toBeGreaterThan(20);
  });

  it("stumble over no sign that a teacher may have written", () => {
    fc.assert(
      fc.property(anyLesson, (document) => {
        expect(generateDrafts(document, REQUEST).questions.length).toBeLessThanOrEqual(12);
      }),
      { numRuns: 100 },
    );
  });
});

/** A lesson that is one table under a heading. */
function lessonOfTable(title: string, rows: string[][]): SourceDocument {
  const lesson = lessonOfLines(`# ${title}`, "a table");
  const [heading, table] = lesson.blocks;
  if (heading === undefined || table === undefined) throw new Error("no blocks");
  const text = rows.map((cells) => cells.join(" | ")).join("\n");
  return { ...lesson, blocks: [heading, { ...table, kind: "table", text, rows }] };
}

describe("a draft is not made", () => {
  const table = (...rows: string[][]): SourceDocument => {
    const document = lessonOfLines("# Mass and weight");
    const cells = { rows, text: rows.map((row) => row.join(" | ")).join("\n") };
    const block = { address: "t", kind: "table" as const, ...cells };
    return { ...document, blocks: [...document.blocks, block] };
  };

  it("of one column of a table that compares two things", () => {
    const rows = [
      ["What it is", "amount of matter", "force of gravity"],
      ["Its unit", "the kilogram", "the newton"],
      ["On the Moon", "stays the same", "gets smaller"],
      ["Measured with", "a balance", "a newtonmeter"],
    ];
    const matched = (document: SourceDocument) =>
      draftsOf(document).filter(({ type }) => type === "matching").length;
    expect(matched(table(["", "Mass", "Weight"], ...rows))).toBe(0);
    // The same rows under heads that name both of its columns are pairs.
    expect(matched(table(["Question", "Answer"], ...rows.map((row) => row.slice(0, 2))))).toBe(1);
  });

  it("of a line whose rest stands on the next one", () => {
    const lines = (end: string) =>
      lessonOfLines(
        "# Railways",
        "The railway from Liverpool to Manchester opened for passengers in 1830.",
        "The first underground trains of London ran under the streets in 1863.",
        `The last steam trains of British Railways ran on the main line in 1968${end}`,
      );
    const asksForThree = (document: SourceDocument) =>
      draftsOf(document).some(({ content }) => JSON.stringify(content).includes("1968"));
    const broken = lines("");
    const rest = { address: "rest", kind: "paragraph" as const, text: "or a little later." };
    expect(asksForThree(lines("."))).toBe(true);
    expect(asksForThree({ ...broken, blocks: [...broken.blocks, rest] })).toBe(false);
  });
});

it("asks what a term means, or what is said about it where that is no meaning", () => {
  const asked = draftsOf(
    listed(
      lessonOfLines(
        "# Key words",
        "- Nibble – a group of four bits that are read together",
        "- Calcium – needed by the body for strong bones and teeth",
      ),
    ),
  ).map(({ prompt }) => prompt);
  expect(asked).toContain("Explain in your own words what “Nibble” means.");
  expect(asked).toContain("What does the lesson say about “Calcium”? Use your own words.");
});
