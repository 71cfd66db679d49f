import { describe, expect, it } from "vitest";
import type { Definition } from "@/lib/core/generation/facts/lesson-facts";
import { glossaryGroups, toBeRecalled } from "./glossary-groups";

function definition(term: string, meaning: string, isNamed = false): Definition {
  return {
    term,
    meaning,
    isNamed,
    otherNames: [],
    isKindOfHead: false,
    form: "glossary",
    hasRival: false,
    isStrong: false,
    siblings: [],
    address: "b",
    quote: "",
  };
}
const everyday = ["Oath", "Heir", "Earl", "Motte", "Witan", "Fyrd", "Knot", "Score"].map(
  (term, index) => definition(term, `something of ${"abcdefgh".charAt(index).repeat(5)}`),
);
const technical = ["Peristalsis", "Condensation", "Evaporation"].map((term) =>
  definition(term, `what happens when ${term.length} things ${term.slice(0, 3)} slowly`),
);

it("asks nobody to type what a whole sentence happens to", () => {
  const stage = definition("Report stage", "the whole House looks at the changes that were made");
  expect(toBeRecalled([stage])).toEqual([stage]);
  expect(toBeRecalled([{ ...stage, form: "clause" }])).toEqual([]);
});

it("asks nobody to type the part that does a job", () => {
  const part = definition("Graphics card", "Works out the pictures that are shown on the screen");
  expect(toBeRecalled([part])).toEqual([]);
});

describe("a glossary is asked in groups that a set can choose from", () => {
  const sizes = (terms: Definition[]) => new Set(glossaryGroups(terms).map(({ length }) => length));

  it("four to six terms at a time", () => {
    expect([...sizes(everyday)].sort()).toEqual([4, 5, 6]);
  });

  it("of which some leave the technical terms to be typed", () => {
    const groups = glossaryGroups([...technical, ...everyday.slice(0, 4)]);
    expect(groups.map((group) => group.map(({ term }) => term))).toContainEqual([
      "Oath",
      "Heir",
      "Earl",
      "Motte",
    ]);
  });

  it("and not at all with two terms", () => {
    expect(glossaryGroups(everyday.slice(0, 2))).toEqual([]);
  });

  it("keeps the family of one section together", () => {
    const erosion = everyday.slice(0, 4).map((one) => ({ ...one, section: "Ways the sea erodes" }));
    const groups = glossaryGroups([...erosion, ...everyday.slice(4)]);
    const mixed = groups.filter((group) => new Set(group.map(({ section }) => section)).size > 1);
    expect(mixed).toEqual([]);
  });

  it("leaves one of a pair out of groups of other terms", () => {
    const pair = ["Hard engineering", "Soft engineering"].map((term) =>
      definition(term, `${term} x`),
    );
    const groups = glossaryGroups([...pair, ...everyday]);
    expect(groups.flat().filter(({ term }) => term.includes("engineering"))).toEqual([]);
  });

  it("never matches a kind whose meaning says its own head", () => {
    const cell = { ...definition("Nerve cell", "a cell that carries signals"), isKindOfHead: true };
    expect(glossaryGroups([cell, ...everyday.slice(0, 3)]).flat()).not.toContain(cell);
  });
});

describe("a term is typed only where no other word fits as well", () => {
  it.each([
    ["Peristalsis", "the squeezing of muscles that pushes food along", true],
    ["Lactic acid", "a waste product that builds up in muscles", true],
    ["Epicentre", "the point on the surface directly above the focus", true],
    ["Diurnal range", "the difference between the highest and the lowest temperature", false],
    ["Tributary", "a place where a small river joins", false],
    ["Responsibility", "something that you have a duty to do always", false],
    ["Conquest", "taking over a country by force", false],
    ["Finish", "a coating that protects the surface", false],
    ["Rebellion", "an attempt to overthrow the people in charge", false],
  ])("%s", (term, meaning, typed) => {
    expect(toBeRecalled([definition(term, meaning)])).toHaveLength(typed ? 1 : 0);
  });

  it("from a line of its own where its author set it in bold, and never out of running prose", () => {
    const ruling = "a ruling that a marriage was never legal in the first place";
    const annulment = { ...definition("Annulment", ruling), form: "phrase" as const };
    expect(toBeRecalled([annulment])).toEqual([]);
    expect(toBeRecalled([{ ...annulment, isStrong: true }])).toHaveLength(1);
    expect(toBeRecalled([{ ...annulment, isStrong: true, form: "said" }])).toEqual([]);
  });

  it("and never one word for something done, which has a second form", () => {
    const doing = "working out when and where an earthquake will strike next";
    expect(toBeRecalled([definition("Prognostication", doing)])).toEqual([]);
  });

  it("and never where its kind is told by its own meaning", () => {
    const notes = {
      ...definition("Blue notes", "notes that are flattened to make music sound sad"),
    };
    expect(toBeRecalled([{ ...notes, isKindOfHead: true }])).toEqual([]);
  });

  it("and never where the title of the lesson says it", () => {
    const meaning = "the protection of computers and data from attack";
    expect(toBeRecalled([definition("Cyber security", meaning, true)])).toEqual([]);
  });

  it("and never where its family is about the difference", () => {
    const family = ["Isotonic", "Isometric", "Concentric"].map((kind) =>
      definition(`${kind} contraction`, "what the muscle does as it works here"),
    );
    expect(toBeRecalled(family)).toEqual([]);
  });
});
