import { describe, expect, it } from "vitest";
import { kindOf } from "./kinds";
import { canBeMatchedTogether, rankedSiblings } from "./siblings";

const heir = { term: "Heir", meaning: "a person who will inherit the throne" };
const claimant = { term: "Claimant", meaning: "somebody who says they have a right to be king" };
const earl = { term: "Earl", meaning: "a noble who ruled a large region for the king" };
const rebellion = { term: "Rebellion", meaning: "an attempt to overthrow the people in charge" };
const weather = { term: "Weather", meaning: "the state of the atmosphere at one time" };
const climate = { term: "Climate", meaning: "the average weather of a place" };

describe("the kind of a meaning", () => {
  it.each([
    ["a person who stands for election", "person"],
    ["someone who works on the land", "person"],
    ["the group of people who run the country", "group"],
    ["a line of soldiers who stand close together", "place"],
    ["the process by which water vapour turns into water", "doing"],
    ["taking over a country by force", "doing"],
    ["the amount of water vapour in the air", "amount"],
    ["how long it takes to recover", "amount"],
    ["the ability to resist scratching", "property"],
    ["how well a material lasts", "property"],
    ["an instrument that records shaking", "tool"],
    ["a green liquid that breaks down fat", "substance"],
    ["a coating that protects a surface", "coating"],
  ])("%j is %s", (meaning, kind) => {
    expect(kindOf(meaning)).toBe(kind);
  });
});

describe("the wrong choices for a term", () => {
  it("are of its own kind", () => {
    expect(rankedSiblings(heir, [heir, rebellion, claimant, earl])).toEqual(
      expect.arrayContaining(["Claimant", "Earl"]),
    );
    expect(rankedSiblings(rebellion, [heir, rebellion, claimant, earl])).toEqual([]);
  });

  it("are of its own number", () => {
    const cells = { term: "Guard cells", meaning: "a part that opens the stomata" };
    const vein = { term: "Vein", meaning: "a part that carries water" };
    expect(rankedSiblings(vein, [vein, cells])).toEqual([]);
  });

  it("are none where what pupils mix up with it cannot be one of them", () => {
    const front = { term: "Front", meaning: "the state of the sky at its edge" };
    expect(rankedSiblings(weather, [weather, front])).toEqual(["Front"]);
    expect(rankedSiblings(weather, [weather, climate, front])).toEqual([]);
    expect(rankedSiblings(weather, [weather, front], [climate])).toEqual([]);
  });
});

describe("terms in one list to match", () => {
  it("may be what pupils mix up", () => {
    expect(canBeMatchedTogether(heir, claimant)).toBe(true);
  });

  it.each([
    [
      "one inside the other",
      { term: "Digestion", meaning: "breaking food down" },
      { term: "Chemical digestion", meaning: "breaking food down with enzymes" },
    ],
    [
      "a case of the other",
      { term: "Peasant", meaning: "a poor farmer" },
      { term: "Villein", meaning: "a peasant who was not free" },
    ],
    [
      "the heading of the other",
      { term: "Average", meaning: "one value for a set of data" },
      { term: "Mode", meaning: "the value that appears most", section: "Averages" },
    ],
  ])("are never %s", (_, a, b) => {
    expect(canBeMatchedTogether(a, b)).toBe(false);
  });
});
