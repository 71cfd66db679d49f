import { parseRichText } from "@/lib/core/rich-text/parse";
import type { RichBlock, RichInline } from "@/lib/core/rich-text/rich-text";
import { sameWords } from "./same-words";

/** Whether two texts are read the same: what is written differently in Markdown may mean one thing. */
export function sameMarkdown(a: string, b: string): boolean {
  return a.trim() === b.trim() || meaningOf(a) === meaningOf(b);
}

function meaningOf(markdown: string): string {
  return JSON.stringify(parseRichText(markdown.trim()).map(block));
}

function block(node: RichBlock): unknown {
  switch (node.kind) {
    case "paragraph":
      return inlines(node.children);
    case "list":
      return [node.ordered ? "ol" : "ul", node.items.map((item) => item.map(block))];
    case "code":
      return ["code", node.text.trimEnd()];
    case "maths":
      return ["maths", sameWords(node.source)];
  }
}

/** Neighbouring texts as one, white space aside. */
function inlines(nodes: readonly RichInline[]): unknown[] {
  const out: unknown[] = [];
  let text = "";
  const flush = () => {
    if (sameWords(text) !== "") out.push(sameWords(text));
    text = "";
  };
  for (const node of nodes) {
    if (node.kind === "text") text += node.text;
    else {
      flush();
      out.push(inline(node));
    }
  }
  flush();
  return out;
}

function inline(node: Exclude<RichInline, { kind: "text" }>): unknown {
  if (node.kind === "break") return "br";
  if (node.kind === "code" || node.kind === "maths") {
    const words = node.kind === "code" ? node.text : node.source;
    return [node.kind, sameWords(words)];
  }
  return [node.kind, inlines(node.children)];
}
