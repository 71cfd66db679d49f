import { expect, it } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { isTerm } from "@/lib/core/generation/words/terms";
import { findFacts } from "./find-facts";

const heading = (text: string) => ({ kind: "heading" as const, text });

function lesson(...blocks: (Pick<Block, "text"> & Partial<Block>)[]): SourceDocument {
  return {
    kind: "docx",
    title: "Lesson",
    blocks: blocks.map((block, index) => ({ address: `b${index}`, kind: "paragraph", ...block })),
    objectives: [],
    vocabulary: [],
    notices: [],
  };
}

const terms = (document: SourceDocument) => findFacts(document).definitions.map(({ term }) => term);

it("meanings end where their sentence goes on to something else", () => {
  const text = "The pharaoh was the king of all Egypt and was treated as a living god.";
  expect(findFacts(lesson({ text })).definitions).toMatchObject([
    { term: "Pharaoh", meaning: "the king of all Egypt" },
  ]);
});

it("meanings keep what belongs to what they name", () => {
  const text = "A fish is an animal that lives in water and has gills to breathe with.";
  expect(findFacts(lesson({ text })).definitions).toMatchObject([
    { term: "Fish", meaning: "an animal that lives in water and has gills to breathe with" },
  ]);
});

it("meanings keep a list of places to its end, and leave a single case out", () => {
  const entries = [
    "Blue notes – notes that are flattened slightly, usually the 3rd, 5th and 7th",
    "Bit depth – the number of bits that each sample has, 16 on a CD",
  ].map((text) => ({ text, kind: "list-item" as const }));
  const found = findFacts(lesson(heading("Key words"), ...entries)).definitions;
  expect(found.map(({ meaning }) => meaning)).toEqual([
    "notes that are flattened slightly, usually the 3rd, 5th and 7th",
    "the number of bits that each sample has",
  ]);
});

it("terms may begin with a number, and are none alone", () => {
  expect(["One", "Three-field system", "Some say he"].filter(isTerm)).toEqual([
    "Three-field system",
  ]);
});

it("meanings do not say their term's other name, and have no words cut short", () => {
  const { definitions } = findFacts(
    lesson(
      heading("Key words"),
      { text: "Nibbana – the end of craving and suffering (nirvana)" },
      { text: "Sangha – the community of Buddhists, esp. monks and nuns" },
    ),
  );
  expect(definitions.map(({ meaning }) => meaning)).toEqual([
    "the end of craving and suffering",
    "the community of Buddhists, especially monks and nuns",
  ]);
});

it("words said in passing are key terms only where the lesson comes back to them", () => {
  const text = "The best play was given a prize, a wreath of ivy that the judges handed over.";
  expect(terms(lesson({ text }))).toEqual([]);
  expect(terms(lesson({ text }, { text: "Nobody knows who won the prize." }))).toEqual(["Prize"]);
  expect(terms(lesson({ text, strong: ["prize"] }))).toEqual(["Prize"]);
});

it("words said in passing are no wrong choices for key terms", () => {
  const found = findFacts(
    lesson(
      heading("Key words"),
      { text: "Riff: a pattern that is repeated" },
      { text: "Skank: a chord that is cut short" },
      heading("The organ"),
      { text: "A bubble is a pattern that is played on the organ." },
    ),
  ).definitions;
  expect(found.map(({ term }) => term)).toContain("Bubble");
  expect(found.flatMap(({ siblings }) => siblings)).not.toContain("Bubble");
});

it.each([
  ["somebody", "Tansen was a musician of the Mughal emperor Akbar, who ruled from 1556."],
  ["a place that something happened to", "Indonesia was the worst affected, with 170,000 deaths."],
  ["what belongs to nobody named", "The account of his travels is known as the Rihla."],
  ["a part of something not named", "The first beat of the cycle is called sam."],
])("no key term is %s", (_, text) => {
  expect(terms(lesson({ text }))).toEqual([]);
});
