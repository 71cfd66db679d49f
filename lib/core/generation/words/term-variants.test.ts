import { expect, it } from "vitest";
import type { Definition } from "@/lib/core/generation/facts/lesson-facts";
import { variantsOf } from "./term-variants";

function definition(term: string, meaning: string, otherNames: string[] = []): Definition {
  return {
    term,
    meaning,
    otherNames,
    isNamed: false,
    isKindOfHead: false,
    form: "glossary",
    hasRival: false,
    isStrong: false,
    siblings: [],
    address: "b",
    quote: "",
  };
}

it.each([
  ["a plural of what can be counted", definition("Meander", "a bend in a river"), "", "Meanders"],
  [
    "a plural the lesson uses",
    definition("Chloroplast", "the part of a cell where food is made"),
    "Leaves have many chloroplasts.",
    "Chloroplasts",
  ],
  [
    "the longer name the lesson uses",
    definition("Forecast", "a prediction of the weather"),
    "Look at the weather forecast.",
    "weather forecast",
  ],
  [
    "the last word alone, of which the lesson knows one kind",
    definition("Web server", "a computer that stores web pages"),
    "A web server waits. The browser and server talk to each other.",
    "server",
  ],
  [
    "the short form in brackets",
    definition("Local area network", "a network in one building", ["LAN"]),
    "",
    "LAN",
  ],
  [
    "the short form elsewhere",
    definition("Central processing unit", "the part that carries out instructions"),
    "The CPU is fast.",
    "CPU",
  ],
  [
    "the verb the lesson uses",
    definition("Improvisation", "making the music up as you play"),
    "Use it to improvise over the chords.",
    "Improvise",
  ],
  [
    "what is being done",
    definition("Improvisation", "making the music up as you play"),
    "Use it to improvise over the chords.",
    "Improvising",
  ],
  [
    "the words turned round",
    definition("Population distribution", "the way that people are spread out"),
    "Describe the distribution of population in Australia.",
    "Distribution of population",
  ],
  [
    "the part the question does not say",
    definition("Absolute reference", "a cell reference that stays the same"),
    "",
    "Absolute",
  ],
  [
    "the whole name",
    definition("Absolute reference", "a cell reference that stays the same"),
    "",
    "Absolute cell reference",
  ],
  [
    "one of several kinds",
    definition("Continuous training", "working at a steady pace without a rest"),
    "Interval training, circuit training, weight training and continuous training",
    "Continuous",
  ],
  [
    "the short form of a name in capitals",
    definition("World Wide Web", "a collection of pages that are reached through the internet"),
    "Tim Berners-Lee invented the web in 1989.",
    "Web",
  ],
  [
    "its initials",
    definition("World Wide Web", "a collection of pages that are reached through the internet"),
    "",
    "WWW",
  ],
  [
    "what it is also called",
    definition("Processor", "the part that carries out instructions"),
    "The processor is also called the central unit.",
    "Central unit",
  ],
  ["the head of a stage", definition("Committee stage", "when it is read"), "", "Committee"],
])("accepts %s", (_, asked, lesson, accepted) => {
  expect(variantsOf(asked, lesson)).toContain(accepted);
});

it("makes up no plural, and takes no kind of a thing for the thing", () => {
  expect(
    variantsOf(definition("Atomic number", "the number of protons in the nucleus"), ""),
  ).not.toContain("Atomic");
  expect(variantsOf(definition("Calcium", "the mineral that makes bones strong"), "")).toEqual([
    "Calcium",
  ]);
  expect(
    variantsOf(definition("Sodium hydroxide", "a strong alkali which unblocks drains"), ""),
  ).toEqual(["Sodium hydroxide"]);
  expect(
    variantsOf(definition("Evaporation", "the change of water into vapour"), "slow evaporation"),
  ).toEqual(["Evaporation"]);
});

it.each([
  ["Logos", "persuading people with facts and reasons"],
  ["Pathos", "persuading people by making them feel something"],
])("takes %s for no plural", (term, meaning) => {
  expect(variantsOf(definition(term, meaning), "It has logos. Charities use pathos.")).toEqual([
    term,
  ]);
});

it("takes the one for the many where the meaning is in the plural", () => {
  expect(variantsOf(definition("Blue notes", "notes that are flattened slightly"), "")).toEqual([
    "Blue notes",
    "Blue note",
  ]);
});

it("takes no verb where a thing is asked for", () => {
  const asked = definition("Migration", "the movement of people from one place to another");
  expect(variantsOf(asked, "People migrate for work.")).toEqual(["Migration"]);
});
