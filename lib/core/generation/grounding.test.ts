import { describe, expect, it } from "vitest";
import type { Block } from "@/lib/core/documents/source-document";
import { findQuote, quotesHold } from "./grounding";

const block = (text: string): Block => ({ address: "Slide 1, bullet 1", kind: "list-item", text });
const marked = (text: string, quote: string): string | undefined => {
  const found = findQuote([block(text)], { address: "Slide 1, bullet 1", quote });
  return found === undefined ? undefined : text.slice(found.start, found.end);
};

describe("finding a quote in its lesson", () => {
  it.each([
    [
      "The CPU fetches  an\ninstruction.",
      "CPU fetches an instruction",
      "CPU fetches  an\ninstruction",
    ],
    ["A “bit” is a 0 or 1", 'a "bit" is', "A “bit” is"],
    ["RAM – volatile memory", "ram - volatile", "RAM – volatile"],
    ["Pupils’ work", "pupils' work", "Pupils’ work"],
    ["İstanbul is a city", "is a city", "is a city"],
  ])("marks the words of %j", (text, quote, expected) => {
    expect(marked(text, quote)).toBe(expected);
  });

  it.each(["ROM is volatile", "", "   ", "RAM volatile"])("does not find %j", (quote) => {
    expect(marked("RAM is volatile", quote)).toBeUndefined();
  });

  it("looks only in the block that is named", () => {
    expect(
      findQuote([block("RAM")], { address: "Slide 2, bullet 1", quote: "RAM" }),
    ).toBeUndefined();
  });
});

describe("whether the marked words make the answer right", () => {
  it.each([
    ["the cell membrane", ["Cell membranes control what enters"], true],
    ["chlorophyll", ["the green pigment chlorophyll"], true],
    ["chloroplast", ["the green pigment chlorophyll"], false],
    ["1,000 bytes", ["a kilobyte is 1,000 bytes"], true],
    ["gas", ["oxygen is a gas"], true],
  ])("%s in %j: %s", (answer, quotes, expected) => {
    expect(quotesHold(answer, quotes)).toBe(expected);
  });
});
