import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { mathFromMarkdown } from "mdast-util-math";
import { math } from "micromark-extension-math";
import { remembering } from "../kernel/remembering";
import { mathml } from "./mathml";
import type { RichBlock, RichInline, RichText } from "./rich-text";

/** Nested quotes and lists deeper than this are flattened: nobody writes them, only hostile files do. */
const MAX_DEPTH = 6;

/** As many as a few large tests have, with their options. */
const MOST_REMEMBERED = 1_000;

/** One line of words and ordinary punctuation, which Markdown reads as it stands: most prompts; not worth a parser. */
const ONLY_WORDS = /^\p{L}(?:[\p{L}\p{N}“”‘’'"(),;:?%–—/. -]*[\p{L}\p{N}“”‘’'"(),;:?%–—/.])?$/u;

/**
 * Reads our Markdown subset (paragraphs, lists, emphasis, strong, code, maths). Whatever else Markdown
 * knows becomes the text it was written with: raw HTML is shown, links keep their words, pictures their
 * alt text. Never throws.
 */
export function parseRichText(markdown: string): RichText {
  if (ONLY_WORDS.test(markdown))
    return [{ kind: "paragraph", children: [{ kind: "text", text: markdown }] }];
  return parseMarkdown(markdown);
}

const parseMarkdown = remembering((markdown): RichText => {
  const tree = fromMarkdown(markdown, {
    extensions: [math()],
    mdastExtensions: [mathFromMarkdown()],
  });
  return tree.children.flatMap((node) => block(node, 0));
}, MOST_REMEMBERED);

/** The same words without any markup: for page titles, CSV files and screen readers. */
export function plainText(rich: RichText): string {
  return rich.map(blockText).join("\n").trim();
}

function block(node: RootContent, depth: number): RichBlock[] {
  switch (node.type) {
    case "paragraph":
      return [{ kind: "paragraph", children: inlines(node.children) }];
    case "heading":
      return [
        { kind: "paragraph", children: [{ kind: "strong", children: inlines(node.children) }] },
      ];
    case "code":
      return [{ kind: "code", language: node.lang ?? "", text: node.value }];
    case "math":
      return [displayedMaths(node.value)];
    case "html":
      return [{ kind: "paragraph", children: [{ kind: "text", text: node.value }] }];
    case "list":
      return listBlock(node, depth);
    case "blockquote":
      return nested(node.children, depth);
    default:
      return [];
  }
}

function listBlock(node: Extract<RootContent, { type: "list" }>, depth: number): RichBlock[] {
  if (depth >= MAX_DEPTH)
    return [{ kind: "paragraph", children: [{ kind: "text", text: textOf(node) }] }];
  const items = node.children.map((item) => nested(item.children, depth));
  return [{ kind: "list", ordered: node.ordered === true, items }];
}

function nested(children: readonly RootContent[], depth: number): RichBlock[] {
  if (depth < MAX_DEPTH) return children.flatMap((child) => block(child, depth + 1));
  return [
    { kind: "paragraph", children: [{ kind: "text", text: children.map(textOf).join(" ") }] },
  ];
}

function inlines(nodes: readonly PhrasingContent[]): RichInline[] {
  return nodes.flatMap(inline);
}

function inline(node: PhrasingContent): RichInline[] {
  switch (node.type) {
    case "text":
    case "html":
      return [{ kind: "text", text: node.value }];
    case "emphasis":
    case "strong":
      return [{ kind: node.type, children: inlines(node.children) }];
    case "inlineCode":
      return [{ kind: "code", text: node.value }];
    case "inlineMath":
      return [inlineMaths(node.value)];
    case "break":
      return [{ kind: "break" }];
    case "image":
      return [{ kind: "text", text: node.alt ?? "" }];
    case "link":
    case "delete":
      return inlines(node.children);
    default:
      return [{ kind: "text", text: textOf(node) }];
  }
}

function displayedMaths(source: string): RichBlock {
  const set = mathml(source, true);
  return set === undefined
    ? { kind: "code", language: "", text: source }
    : { kind: "maths", mathml: set, source };
}

function inlineMaths(source: string): RichInline {
  const set = mathml(source, false);
  return set === undefined
    ? { kind: "code", text: source }
    : { kind: "maths", mathml: set, source };
}

function textOf(node: Nodes): string {
  // A stack, not recursion: a file of ten thousand ">" must not exhaust ours.
  const pending: Nodes[] = [node];
  const words: string[] = [];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ("value" in next) words.push(next.value);
    if ("children" in next) pending.push(...next.children.toReversed());
  }
  return words.join(" ");
}

function blockText(node: RichBlock): string {
  if (node.kind === "paragraph") return node.children.map(inlineText).join("");
  if (node.kind === "list") return node.items.map(plainText).join("\n");
  return node.kind === "code" ? node.text : node.source;
}

function inlineText(node: RichInline): string {
  if (node.kind === "text" || node.kind === "code") return node.text;
  if (node.kind === "maths") return node.source;
  return node.kind === "break" ? "\n" : node.children.map(inlineText).join("");
}
