import { expect, it } from "vitest";
import type { Definition } from "./lesson-facts";
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
  ["the head of a stage", definition("Committee stage", "when it is read"), "", "Committee"],
])("accepts %s", (_, asked, lesson, accepted) => {
  expect(variantsOf(asked, lesson)).toContain(accepted);
});

it("makes up no plural, and takes no kind of a thing for the thing", () => {
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
