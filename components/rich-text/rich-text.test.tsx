import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { parseRichText } from "@/lib/core/rich-text/parse";
import { wordsOf } from "./plain";
import { RichText } from "./rich-text";
import { richTextSchema } from "./rich-text-schema";

function draw(markdown: string): HTMLElement {
  const sent: unknown = JSON.parse(JSON.stringify(parseRichText(markdown)));
  return render(<RichText text={richTextSchema.parse(sent)} />).container;
}

it("draws paragraphs, lists, emphasis, code and maths as they came over the wire", () => {
  const page = draw("Use **two** bits.\n\n1. `a`\n2. $x^2$\n\n```python\nprint(1)\n```");
  expect(page.querySelector("strong")?.textContent).toBe("two");
  expect(page.querySelectorAll("ol > li")).toHaveLength(2);
  expect(page.querySelector("math msup")).not.toBeNull();
  expect(page.querySelector("pre")?.textContent).toBe("print(1)");
});

it("shows markup from a document as words", () => {
  const page = draw('<img src=x onerror="alert(1)"> and <script>alert(2)</script>');
  expect(page.querySelector("img, script")).toBeNull();
  expect(page.textContent).toContain("onerror");
});

it("sets no string as markup that is not one formula", () => {
  const mathml = '<img src=x onerror="alert(1)">';
  const text = [{ kind: "maths" as const, mathml, source: "x^2" }];
  const page = render(<RichText text={text} />).container;
  expect(page.querySelector("img")).toBeNull();
  expect(page.textContent).toBe("x^2");
});

it("gives the words alone, in order, for reading aloud", () => {
  expect(wordsOf(parseRichText("Is *this* `1`?\n\n- a\n- b"))).toBe("Is this 1? a; b");
});
