import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "@/lib/core/documents/source-document";
import { findQuote } from "@/lib/core/generation/grounding";
import { generateOffline } from "@/lib/core/generation/offline/generate-offline";
import type { Question } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { isRoughDraft } from "@/lib/core/questions/rough-draft";
import { anyLesson } from "@/test/any-lesson";
import { lessonOfLines } from "@/test/lesson-of-lines";
import { generateDrafts } from "./generate-drafts";

const REQUEST = { count: 12, types: [], instructions: "", pupilAge: 12 };

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
    expect(set.unmetRules[0]?.message).toMatch(/^Not even a rough draft/);
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

  it("of any lesson rest on its words, repeat nothing, and are the same each time", () => {
    fc.assert(
      fc.property(anyLesson, (document) => {
        const set = generateDrafts(document, REQUEST);
        expect(set.questions.length).toBeLessThanOrEqual(REQUEST.count);
        for (const { source, lint } of set.questions) {
          expect(source.every((span) => findQuote(document.blocks, span) !== undefined)).toBe(true);
          expect(lint.filter(({ severity }) => severity === "error")).toEqual([]);
        }
        const asked = set.questions.map(({ prompt, content }) => JSON.stringify([prompt, content]));
        expect(new Set(asked).size).toBe(asked.length);
        expect(generateDrafts(document, REQUEST)).toEqual(set);
      }),
      { numRuns: 100 },
    );
  });
});
