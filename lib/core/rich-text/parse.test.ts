import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRichText, plainText } from "./parse";

describe("Markdown subset", () => {
  it("reads paragraphs, emphasis, code and lists", () => {
    expect(parseRichText("What does `print(1)` **show**?\n\n- one\n- two")).toEqual([
      {
        kind: "paragraph",
        children: [
          { kind: "text", text: "What does " },
          { kind: "code", text: "print(1)" },
          { kind: "text", text: " " },
          { kind: "strong", children: [{ kind: "text", text: "show" }] },
          { kind: "text", text: "?" },
        ],
      },
      {
        kind: "list",
        ordered: false,
        items: [
          [{ kind: "paragraph", children: [{ kind: "text", text: "one" }] }],
          [{ kind: "paragraph", children: [{ kind: "text", text: "two" }] }],
        ],
      },
    ]);
  });

  it("sets maths as MathML and keeps its source", () => {
    const [paragraph] = parseRichText("Work out $\\frac{1}{2}$.");
    expect(JSON.stringify(paragraph)).toContain("<mfrac>");
    expect(plainText(parseRichText("Work out $\\frac{1}{2}$."))).toBe("Work out \\frac{1}{2}.");
  });

  it("shows maths that cannot be set as it was written", () => {
    expect(plainText(parseRichText("$\\frac{1}$"))).toBe("\\frac{1}");
  });

  it.each(["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "Read <b>this</b>"])(
    "keeps markup as words: %s",
    (html) => {
      expect(plainText(parseRichText(html))).toBe(html);
    },
  );

  it("drops where a link or picture points", () => {
    const drawn = JSON.stringify(
      parseRichText("[here](javascript:alert(1)) ![a cell](https://x.example/c.png)"),
    );
    expect(drawn).not.toContain("javascript:");
    expect(drawn).not.toContain("x.example");
    expect(drawn).toContain("a cell");
  });

  it.each(["\\href{javascript:alert(1)}{x}", "\\includegraphics{x}", "\\htmlStyle{color:red}{x}"])(
    "lets maths carry no markup: %s",
    (source) => {
      const drawn = JSON.stringify(parseRichText(`$${source}$`));
      expect(drawn).not.toMatch(/href=|<img|style=\\"color:red/);
    },
  );

  it("reads anything at all without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(Array.isArray(parseRichText(text))).toBe(true);
      }),
    );
  });

  it.each([">".repeat(3_900), "- ".repeat(1_900), "*".repeat(3_900), "[".repeat(3_900)])(
    "reads hostile nesting without running out of stack",
    (text) => {
      expect(typeof plainText(parseRichText(text))).toBe("string");
    },
  );
});

it("words alone are read as Markdown reads them", () => {
  const words = fc.stringMatching(/^[\p{L}][\p{L}\p{N} “”‘’'"(),;:?%–—/.-]{0,60}$/u);
  fc.assert(
    fc.property(words, (text) => {
      // A comment's end changes no words, and takes the way through the parser.
      expect(parseRichText(text)).toEqual(parseRichText(`${text}\n\n&#32;`).slice(0, 1));
    }),
    { numRuns: 2_000 },
  );
});
