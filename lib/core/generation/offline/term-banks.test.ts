import { expect, it } from "vitest";
import type { Definition } from "@/lib/core/generation/facts/lesson-facts";
import { termBanks } from "./term-banks";

function definition(term: string, meaning: string, more: Partial<Definition> = {}): Definition {
  return {
    term,
    meaning,
    isNamed: false,
    otherNames: [],
    isKindOfHead: false,
    form: "said",
    hasRival: false,
    isStrong: false,
    siblings: [],
    address: "b",
    quote: "",
    ...more,
  };
}

const RIVER = [
  definition("Tributary", "a small stream that joins a larger river"),
  definition("Gorge", "a narrow valley with very steep sides"),
  definition("Confluence", "the place where two rivers meet"),
  definition("Watershed", "the boundary between two drainage basins"),
  definition("Levee", "the place where floods have built up a bank"),
];

it("asks three or four terms at a time, with words to choose from besides", () => {
  const banks = termBanks(RIVER);
  expect(new Set(banks.map(({ lines }) => lines.length))).toEqual(new Set([3, 4]));
  for (const { lines, extra } of banks) {
    expect(lines.length + extra.length).toBeGreaterThanOrEqual(3);
    expect(lines.map(({ term }) => term)).not.toContain(extra[0]);
  }
});

it("leaves over no word that would fit a gap", () => {
  const river = definition("Stream", "a small river that joins a larger one");
  for (const { lines, extra } of termBanks([...RIVER, river])) {
    const both = [...lines.map(({ term }) => term), ...extra];
    expect(both.includes("Tributary") && both.includes("Stream")).toBe(false);
  }
});

it.each([
  ["what the title says", definition("Rivers", "water that runs to the sea", { isNamed: true })],
  ["a job", definition("Graphics card", "works out the pictures that are shown on the screen")],
  ["a fragment", definition("Prize", "a wreath of ivy")],
  [
    "what is understood only where it stands",
    definition("Best case", "when the target is the first item"),
  ],
  [
    "people, where the term names none",
    definition("Ecotourism", "groups of visitors who do little damage there"),
  ],
  [
    "what has a rival",
    definition("Solution", "a mixture that cannot be seen through", { hasRival: true }),
  ],
])("leaves no gap for %s", (_, one) => {
  const asked = termBanks([...RIVER, one]).flatMap(({ lines }) => lines);
  expect(asked).not.toContain(one);
});

it("asks nothing where there are two words in all", () => {
  expect(termBanks(RIVER.slice(0, 2))).toEqual([]);
});

it("leaves over only what is of a gap's own kind, and never what the title says", () => {
  const tools = [
    definition("Gouge", "a tool with a curved blade for cutting lines"),
    definition("Baren", "a tool for rubbing the back of the paper"),
    definition("Roller", "a tool that spreads the ink evenly"),
  ].map((one, at) => ({ ...one, form: "glossary" as const, section: `Part ${at}` }));
  const proof = definition("Proof", "a print that is made to try the block");
  const knife = definition("Knife", "a tool with a straight edge for trimming");
  expect(termBanks([...tools, proof]).flatMap(({ extra }) => extra)).toEqual([]);
  expect(termBanks([...tools, knife]).flatMap(({ extra }) => extra)).toContain("Knife");
  const named = { ...knife, isNamed: true };
  expect(termBanks([...tools, named]).flatMap(({ extra }) => extra)).toEqual([]);
});

it("asks terms of different sections together only where a list of words explains them", () => {
  const apart = RIVER.map((one, at) => ({ ...one, section: `Part ${at}` }));
  expect(termBanks(apart)).toEqual([]);
  const listed = apart.map((one) => ({ ...one, form: "glossary" as const }));
  expect(termBanks(listed).length).toBeGreaterThan(0);
});

it("gives every gap a rival of its own sort", () => {
  const breathing = [
    definition("Inhalation", "the movement of fresh air into the chest"),
    definition("Exhalation", "the release of used gases through the nose"),
    definition("Diffusion", "the spread of particles from where many are to where few are"),
  ];
  const asthma = definition("Asthma", "a condition that makes breathing difficult");
  const banks = termBanks([...breathing, asthma]);
  expect(banks.length).toBeGreaterThan(0);
  for (const { lines, extra } of banks)
    expect([...lines.map(({ term }) => term), ...extra]).not.toContain("Asthma");
});
