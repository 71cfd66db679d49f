import type { RichBlock, RichInline, RichText } from "@/lib/core/rich-text/rich-text";

/** The words alone, for reading aloud and for one-line lists. The parser's own `plainText` would bring KaTeX along. */
export function wordsOf(text: RichText): string {
  return text.map(blockWords).join(" ").trim();
}

function blockWords(block: RichBlock): string {
  if (block.kind === "paragraph") return block.children.map(inlineWords).join("");
  if (block.kind === "list") return block.items.map(wordsOf).join("; ");
  return block.kind === "code" ? block.text : block.source;
}

function inlineWords(node: RichInline): string {
  if (node.kind === "text" || node.kind === "code") return node.text;
  if (node.kind === "maths") return node.source;
  return node.kind === "break" ? " " : node.children.map(inlineWords).join("");
}
