import { expect, it } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { findFacts } from "@/lib/core/generation/facts/find-facts";
import { generateOffline } from "./generate-offline";

const MEANING = "the chemical process in cells that releases energy from glucose";
const BLOCKS: readonly Block[] = [
  { address: "b0", kind: "heading", text: "Key words" },
  { address: "b1", kind: "paragraph", text: `Respiration: ${MEANING}` },
  { address: "b2", kind: "paragraph", text: "Perspiration cools the body." },
];
const LESSON: SourceDocument = {
  kind: "docx",
  title: "Cells",
  blocks: [...BLOCKS],
  objectives: [],
  vocabulary: [{ term: "Respiration", meaning: MEANING, address: "b1" }],
  notices: [],
};

it("takes another word of the lesson for no misspelling of the answer", () => {
  const [asked] = generateOffline(findFacts(LESSON));
  expect(asked?.key.rule.accepted.map(({ text }) => text)).toContain("Respiration");
  expect(asked?.key.rule.neverAccept).toEqual(["perspiration"]);
});

it("asks nobody to type a name that a heading has longer", () => {
  const longer: Block = { address: "b3", kind: "heading", text: "Respiration reactions" };
  const facts = findFacts({ ...LESSON, blocks: [...BLOCKS, longer] });
  expect(generateOffline(facts)).toEqual([]);
});

it("asks nobody to type a name that the lesson says in short", () => {
  const meaning = "a hold that tucks the fingertips under so that the knuckles guide the blade";
  const blocks: readonly Block[] = [
    { address: "b0", kind: "heading", text: "Key words" },
    { address: "b1", kind: "paragraph", text: `Claw grip: ${meaning}` },
  ];
  const vocabulary = [{ term: "Claw grip", meaning, address: "b1" }];
  const asked = (more: readonly Block[]) =>
    generateOffline(findFacts({ ...LESSON, blocks: [...blocks, ...more], vocabulary }));
  expect(asked([])).toHaveLength(1);
  const short: Block = { address: "b2", kind: "paragraph", text: "Keep the claw while you chop." };
  expect(asked([short])).toEqual([]);
});
