import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { findQuote, quotesHold } from "./grounding";

const block = (address: string, text: string): Block => ({ address, kind: "paragraph", text });
const lesson = [
  block("Slide 1", "Photosynthesis"),
  block("Slide 2, bullet 1", "The plant’s  leaves\nabsorb “light” – and water."),
];

describe("findQuote", () => {
  it("finds words whatever their quotes, dashes, spaces and case", () => {
    const found = findQuote(lesson, {
      address: "Slide 2, bullet 1",
      quote: 'the plant\'s leaves absorb "light" - and',
    });
    expect(found?.block.text.slice(found.start, found.end)).toBe(
      "The plant’s  leaves\nabsorb “light” – and",
    );
  });

  it("finds words in another block when the address is wrong", () => {
    expect(findQuote(lesson, { address: "Slide 9", quote: "absorb" })?.block.address).toBe(
      "Slide 2, bullet 1",
    );
  });

  it.each(["respiration", "", "   ", "leaves absorb heat"])("does not find %j", (quote) => {
    expect(findQuote(lesson, { address: "Slide 1", quote })).toBeUndefined();
  });

  it("gives back any piece of a text as it stands there", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y);
          const quote = text.slice(from, (to ?? 0) + 1);
          const found = findQuote([block("x", text)], { address: "x", quote });
          fc.pre(found !== undefined);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe("quotesHold", () => {
  it.each([
    ["Stoma", ["tiny holes called stoma"]],
    ["the rocks", ["a rock is worn away"]],
    ["1000", ["1 kilobyte is 1,000 bytes"]],
    ["cell wall; nucleus", ["the nucleus", "a cell has a wall"]],
  ])("takes %j from %j", (answer, quotes) => {
    expect(quotesHold(answer, quotes)).toBe(true);
  });

  it.each([
    ["oxygen", ["carbon dioxide is taken in"]],
    ["25", ["about 250 people"]],
  ])("misses %j in %j", (answer, quotes) => {
    expect(quotesHold(answer, quotes)).toBe(false);
  });
});
