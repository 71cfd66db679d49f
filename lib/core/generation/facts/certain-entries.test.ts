import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { findFacts } from "./find-facts";

function lesson(...blocks: Partial<Block>[]): SourceDocument {
  return {
    kind: "docx",
    title: "Lesson",
    blocks: blocks.map((block, index) => ({
      address: `b${index}`,
      kind: "paragraph",
      text: "",
      ...block,
    })),
    objectives: [],
    vocabulary: [],
    notices: [],
  };
}
const heading = (text: string) => ({ kind: "heading" as const, text });
const lines = (...texts: string[]) => texts.map((text) => ({ text }));
const terms = (...blocks: Partial<Block>[]) =>
  findFacts(lesson(...blocks)).definitions.map(({ term }) => term);

describe("a line with a colon or a dash explains a term", () => {
  it.each(["Key words", "Vocab", "Properties – key vocabulary", "Words to learn", "Glossary"])(
    "under the heading %j",
    (name) => {
      expect(terms(heading(name), ...lines("Pitch: how high or low a note is"))).toEqual(["Pitch"]);
    },
  );

  it("where three of the same form stand together", () => {
    const voice = lines(
      "Pitch: how high or low your voice is",
      "Tone: the emotion in your voice",
      "Projection: making your voice reach the back of the room",
    );
    expect(terms(heading("Vocal skills"), ...voice)).toEqual(["Pitch", "Tone", "Projection"]);
    expect(terms(heading("Vocal skills"), ...voice.slice(0, 2))).toEqual([]);
  });

  it("but what books say in passing is none", () => {
    const ice = ["Esker – a winding ridge left by a river", "Drumlin – an egg-shaped hill"];
    const till = "Till – old textbooks say boulder clay";
    expect(terms(heading("Key words"), ...lines(...ice, till))).toEqual(["Esker", "Drumlin"]);
  });

  it("but a place's name in brackets is the meaning of nothing", () => {
    const places = lines(
      "South America: the Amazon (the biggest)",
      "Africa: the Congo Basin (second biggest)",
      "Europe: the Alps",
    );
    expect(terms(heading("Where are they?"), ...places)).toEqual([]);
  });

  it("where the lesson uses the word, or its author set it in bold", () => {
    const line = "Miasma – bad air that was thought to carry disease";
    const used = "Doctors of that time believed that miasma made people ill.";
    expect(terms(heading("Doctors"), ...lines(line))).toEqual([]);
    expect(terms(heading("Doctors"), ...lines(line, used))).toEqual(["Miasma"]);
    expect(terms(heading("Doctors"), { text: line, strong: ["Miasma"] })).toEqual(["Miasma"]);
  });

  it("with a whole sentence only where the terms name what happens", () => {
    const erosion = lines(
      "Abrasion – pebbles are thrown against the cliff",
      "Attrition – rocks knock into each other and become smaller",
      "Solution – sea water slowly dissolves rocks such as chalk",
    );
    const { definitions } = findFacts(lesson(heading("How the sea erodes"), ...erosion));
    expect(definitions.map(({ form }) => form)).toEqual(["clause", "clause", "clause"]);
    const uses = lines(
      "Farming: most crops grow badly in such a soil",
      "Teeth: bacteria in the mouth turn sugar into acid",
      "Lakes: lime was dropped into them from boats",
    );
    expect(terms(heading("Uses"), ...uses)).toEqual([]);
  });
});

describe("a label is no term", () => {
  it.each([
    ["a mistake to avoid", 'COMMON MISTAKE: "balanced means not moving" ✗✗'],
    ["the use of a thing", "Nuisance: wears out engine parts, slows down machines"],
    ["things of a kind", "Useful: brakes, shoes gripping the floor, striking a match"],
    ["a task", "Then: walk around the space as a spy"],
    ["more than one sentence", "Balanced: the resultant is zero. A moving object carries on"],
    ["one of two", "The other House: the bill goes through the same stages again"],
  ])("%s", (_, text) => {
    const used = "Forces that are balanced or useful can be a nuisance in another House.";
    expect(terms(heading("Forces"), ...lines(text, used))).toEqual([]);
  });

  it("the line under the title of the sheet", () => {
    const head = lines("Citizenship Y9 – a lesson about power and Parliament");
    expect(terms(...head, heading("Democracy"), ...lines("Citizenship Y9 is fun."))).toEqual([]);
  });
});

describe("a term is never a part of the name it stands in", () => {
  const first = fc.constantFrom("proportional", "natural", "direct", "electrical", "chemical");
  const second = fc.constantFrom("representation", "selection", "pressure", "energy");
  const frames: readonly ((name: string) => string)[] = [
    (name) => `Some people prefer ${name}, a system in which every part has its place.`,
    (name) => `Many countries have ${name} (a system in which every part has its place).`,
    (name) => `The change depends on ${name}, which is a system in which every part has its place.`,
  ];

  it("whatever describes it and whatever sentence it stands in", () => {
    fc.assert(
      fc.property(first, second, fc.constantFrom(...frames), (one, other, frame) => {
        const whole = `${one} ${other}`;
        const found = terms({ text: frame(whole) }, { text: `Next week: more ${whole}.` });
        expect(found.every((term) => term.toLowerCase() === whole)).toBe(true);
      }),
    );
  });

  it("and the whole of it is read", () => {
    const name = "proportional representation";
    expect(terms({ text: frames[0]?.(name) ?? "" }, { text: `Next week: more ${name}.` })).toEqual([
      "Proportional representation",
    ]);
  });

  it.each([
    ["In thought tracking, a character in a tableau is tapped and speaks their thoughts aloud."],
    ["In a denial of service attack, a server is flooded with so many requests that it stops."],
    ["8 minutes: rehearse for proscenium arch (audience on one side)"],
    ["On the Parliament website, a petition with 10,000 signatures gets a reply."],
  ])("and none is read from %j", (text) => {
    expect(terms({ text })).toEqual([]);
  });
});

it("what something is called is not asked for where another thing of the lesson is described alike", () => {
  const table = {
    kind: "table" as const,
    rows: [
      ["Example", "Strength"],
      ["Drain cleaner", "Strong alkali"],
    ],
  };
  const text = "Sodium hydroxide is a strong alkali which is used to unblock drains.";
  expect(findFacts(lesson({ text }, table)).definitions[0]?.hasRival).toBe(true);
  expect(findFacts(lesson({ text })).definitions[0]?.hasRival).toBe(false);
});

it("a meaning that needs the sentence before is left out", () => {
  expect(terms({ text: "Downstage is the part closest to them." })).toEqual([]);
});
