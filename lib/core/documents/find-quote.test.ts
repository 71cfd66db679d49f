import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote } from "./find-quote";

const marked = (text: string, quote: string) => {
  const range = findQuote(text, quote);
  return range === undefined ? undefined : text.slice(range.start, range.end);
};

describe("the words a question rests on", () => {
  it("are found whatever the white space", () => {
    expect(marked("RAM is\n  volatile memory.", "is volatile")).toBe("is\n  volatile");
  });

  it("are found whatever the quotation marks", () => {
    expect(marked("The CPU’s “brain”", `CPU's "brain"`)).toBe("CPU’s “brain”");
  });

  it("are not found when they are not there", () => {
    expect(findQuote("RAM is volatile", "ROM is volatile")).toBeUndefined();
    expect(findQuote("RAM is volatile", "   ")).toBeUndefined();
  });

  it("are found for every piece of any text", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [Math.min(a, b) % text.length, (Math.max(a, b) % text.length) + 1];
        const piece = text.slice(Math.min(from, to), Math.max(from, to));
        fc.pre(piece.trim() !== "");
        expect(findQuote(text, piece)).toBeDefined();
      }),
    );
  });
});
