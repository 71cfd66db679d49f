import { describe, expect, it } from "vitest";
import { excerptsOf } from "./excerpt";
import type { Block } from "./source-document";

const slide = (container: number, bullet: number, text: string): Block => ({
  address: `Slide ${container}, bullet ${bullet}`,
  kind: "list-item",
  text,
  container,
});
const DECK = [slide(1, 1, "Memory"), slide(2, 1, "RAM is volatile."), slide(2, 2, "ROM is not.")];
const paragraph = (number: number): Block => ({
  address: `Paragraph ${number}`,
  kind: "paragraph",
  text: `This is paragraph ${number}.`,
});

describe("the part of a lesson beside a question", () => {
  it("is the whole slide, once, with every quote marked", () => {
    const excerpts = excerptsOf(DECK, [
      { address: "Slide 2, bullet 1", quote: "volatile" },
      { address: "Slide 2, bullet 2", quote: "ROM" },
    ]);
    expect(excerpts).toHaveLength(1);
    expect(excerpts[0]).toMatchObject({
      container: 2,
      blocks: [DECK[1], DECK[2]],
      marks: [
        { address: "Slide 2, bullet 1", start: 7, end: 15 },
        { address: "Slide 2, bullet 2", start: 0, end: 3 },
      ],
      missing: [],
    });
  });

  it("is the paragraphs around in a file without pages", () => {
    const blocks = Array.from({ length: 20 }, (_, index) => paragraph(index + 1));
    const [excerpt] = excerptsOf(blocks, [{ address: "Paragraph 10", quote: "paragraph 10" }]);
    expect(excerpt?.blocks.map(({ address }) => address)).toEqual(
      [6, 7, 8, 9, 10, 11, 12, 13].map((number) => `Paragraph ${number}`),
    );
  });

  it("is one stretch where the paragraphs are neighbours, and two where they are far apart", () => {
    const blocks = Array.from({ length: 40 }, (_, index) => paragraph(index + 1));
    const span = (number: number) => ({
      address: `Paragraph ${number}`,
      quote: `This is paragraph ${number}.`,
    });
    const excerpts = excerptsOf(blocks, [span(10), span(11), span(12), span(30)]);
    expect(excerpts.map(({ marks }) => marks.length)).toEqual([3, 1]);
    expect(excerpts[0]?.blocks.at(0)?.address).toBe("Paragraph 6");
    expect(excerpts[0]?.blocks.at(-1)?.address).toBe("Paragraph 15");
  });

  it("is where the words stand, also when the question names another place", () => {
    const [excerpt] = excerptsOf(DECK, [
      { address: "Slide 1, bullet 1", quote: "RAM is volatile" },
    ]);
    expect(excerpt).toMatchObject({ container: 2, marks: [{ address: "Slide 2, bullet 1" }] });
  });

  it("says what is not there", () => {
    const spans = [
      { address: "Slide 2, bullet 1", quote: "made of cheese" },
      { address: "Slide 9, bullet 1", quote: "anything" },
    ];
    const excerpts = excerptsOf(DECK, spans);
    expect(excerpts.flatMap(({ missing }) => missing)).toEqual(spans);
    expect(excerpts[1]?.blocks).toEqual([]);
  });
});
