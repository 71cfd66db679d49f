import { describe, expect, it } from "vitest";
import { definesByItself, standsAlone } from "./standing-meanings";

describe("a meaning is one out of context", () => {
  it.each([
    "The place where two rivers meet",
    "a mound of earth with a wooden tower on top",
    "a council of the most important nobles and bishops in England",
    "a group of cells next to each other, such as A1 to A10",
    "a full-time soldier who fought with a two-handed axe",
  ])("%j", (meaning) => {
    expect(definesByItself(meaning)).toBe(true);
  });

  it.each([
    ["points back to two things named before", "The boundary between the two air masses"],
    ["points to a place on the page", "the courtyard below, where soldiers were kept"],
    ["tells what happened once", "The trick that the Normans used"],
    ["breaks off", "The sheltered area on the far side of the mountains gets less rain and"],
    ["says too little", "The first violinist"],
  ])("not one that %s: %j", (_, meaning) => {
    expect(definesByItself(meaning)).toBe(false);
  });

  it("even in a glossary", () => {
    expect(standsAlone("the spread of these bacteria")).toBe(false);
    expect(standsAlone("the building behind, where actors changed")).toBe(false);
    expect(standsAlone("molten rock below the surface")).toBe(true);
  });
});
