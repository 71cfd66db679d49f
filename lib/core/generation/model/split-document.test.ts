import fc from "fast-check";
import { expect, it } from "vitest";
import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { splitDocument } from "./split-document";

const lesson = (blocks: Block[]): SourceDocument => ({
  kind: "docx",
  title: "",
  blocks,
  objectives: [],
  vocabulary: [],
  notices: [],
});
const block = fc.record({
  address: fc.string({ minLength: 1, maxLength: 10 }),
  kind: fc.constantFrom("heading" as const, "paragraph" as const),
  text: fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ""),
});

it("loses no block, cuts none and keeps their order", () => {
  fc.assert(
    fc.property(fc.array(block), fc.integer({ min: 50, max: 1000 }), (blocks, limit) => {
      expect(splitDocument(lesson(blocks), limit).flatMap((part) => part.blocks)).toEqual(blocks);
    }),
  );
});

it("keeps to the limit wherever one block alone does", () => {
  fc.assert(
    fc.property(fc.array(block), (blocks) => {
      for (const part of splitDocument(lesson(blocks), 300)) {
        expect(part.characters <= 300 || part.blocks.length === 1).toBe(true);
      }
    }),
  );
});

it("begins a new part at a heading where it can", () => {
  const long = "word ".repeat(30);
  const parts = splitDocument(
    lesson([
      { address: "a", kind: "heading", text: "One" },
      { address: "b", kind: "paragraph", text: long },
      { address: "c", kind: "heading", text: "Two" },
      { address: "d", kind: "paragraph", text: long },
    ]),
    200,
  );
  expect(parts.map(({ blocks }) => blocks[0]?.text)).toEqual(["One", "Two"]);
});
