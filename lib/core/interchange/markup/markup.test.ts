import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemText } from "@/lib/core/questions/shared/samples";
import { parseRichText, plainText } from "@/lib/core/rich-text/parse";
import { sameWords } from "../same-words";
import { escapeMarkdown } from "./escape-markdown";
import { inlineHtml } from "./html-of";
import { inlineOf, markdownOf } from "./markdown-of";
import { readHtml } from "./read-html";

const markdown = (html: string): string => markdownOf(readHtml(html).children);
const inline = (html: string): string => inlineOf(readHtml(html).children);

describe("HTML of teachers' editors in our Markdown", () => {
  test.each([
    ["<p>What is <b>RAM</b>?</p><p>Say <i>why</i>.</p>", "What is **RAM**?\n\nSay *why*."],
    ["<p>one<br>two</p>", "one\\\ntwo"],
    ["<ul><li>a</li><li>b <code>x = 1</code></li></ul>", "- a\n- b `x = 1`"],
    ["<ol><li>a<li>b</ol>", "1. a\n2. b"],
    ["<pre>if a &lt; b:\n    print(a)\n</pre>", "```\nif a < b:\n    print(a)\n```"],
    ["H<sub>2</sub>O and x<sup>2</sup>", "H₂O and x²"],
    ["5 * 3 * 2 &gt; 10", "5 * 3 * 2 > 10"],
    ["<script>alert(1)</script>safe<style>p{}</style>", "safe"],
    ["<p onclick=\"x('>')\">kept</p><!-- <p>not --> seen", "kept\n\nseen"],
    ["a < b and c > d", "a < b and c > d"],
    ["</p></div>nothing opened", "nothing opened"],
  ])("%j", (html, expected) => {
    expect(markdown(html)).toBe(expected);
  });

  test("an option keeps its code and nothing else", () => {
    expect(inline("<p>Use <code>print()</code>, <em>not</em> echo</p>")).toBe(
      "Use `print()`, not echo",
    );
  });

  test("plain words come back as themselves, whatever signs they hold", () => {
    void fc.assert(
      fc.property(fc.oneof(itemText, fc.string({ unit: "grapheme-ascii" })), (words) => {
        const back = plainText(parseRichText(escapeMarkdown(sameWords(words))));
        expect(sameWords(back)).toBe(sameWords(words));
      }),
    );
  });

  test("an option goes to HTML and back", () => {
    void fc.assert(
      fc.property(itemText, (words) => {
        expect(sameWords(inline(inlineHtml(words)))).toBe(sameWords(words));
      }),
    );
  });

  test("tags by the ten thousand are read in time, and never crash", () => {
    for (const junk of ["<div>", "<b", "<!--", "</p>", "<a href='", "&#x41;", "<p><ul>"]) {
      expect(markdown(junk.repeat(10_000)).length).toBeLessThan(200_000);
    }
  });
});
