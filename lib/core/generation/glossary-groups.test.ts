import { describe, expect, it } from "vitest";
import { glossaryGroups, toBeRecalled } from "./glossary-groups";
import type { Definition } from "./lesson-facts";

function definition(term: string, meaning: string, isNamed = false): Definition {
  return {
    term,
    meaning,
    isNamed,
    otherNames: [],
    isKindOfHead: false,
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

describe("a glossary is asked once as a whole", () => {
  it("four to six terms at a time", () => {
    expect(glossaryGroups(everyday.slice(0, 5)).map(({ length }) => length)).toEqual([5]);
    expect(glossaryGroups(everyday).map(({ length }) => length)).toEqual([4, 4]);
  });

  it("leaving a few technical terms to be typed", () => {
    const [group, ...more] = glossaryGroups([...technical, ...everyday.slice(0, 4)]);
    expect(group?.map(({ term }) => term)).toEqual(["Oath", "Heir", "Earl", "Motte"]);
    expect(more).toEqual([]);
  });

  it("and not at all with two terms", () => {
    expect(glossaryGroups(everyday.slice(0, 2))).toEqual([]);
  });
});

describe("a term is typed only where no other word fits as well", () => {
  it.each([
    ["Peristalsis", "the squeezing of muscles that pushes food along", true],
    ["Lactic acid", "a waste product that builds up in muscles", true],
    ["Tributary", "a place where a small river joins", true],
    ["Conquest", "taking over a country by force", false],
    ["Finish", "a coating that protects the surface", false],
    ["Rebellion", "an attempt to overthrow the people in charge", false],
  ])("%s", (term, meaning, typed) => {
    expect(toBeRecalled([definition(term, meaning)])).toHaveLength(typed ? 1 : 0);
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
