import { parseRichText } from "@/lib/core/rich-text/parse";
import type { RichBlock, RichInline } from "@/lib/core/rich-text/rich-text";
import type { XmlNode } from "../xml-node";
import { element } from "../xml-node";
import { readHtml } from "./read-html";

/** Our Markdown as XHTML. */
export function xhtmlOf(markdown: string): XmlNode[] {
  return parseRichText(markdown.trim()).flatMap(block);
}

/** An option or item: its words, and `code` set apart. */
export function inlineXhtml(text: string): (XmlNode | string)[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? element("code", {}, [part]) : part))
    .filter((part) => part !== "");
}

function block(node: RichBlock): XmlNode[] {
  switch (node.kind) {
    case "paragraph":
      return [element("p", {}, node.children.flatMap(inline))];
    case "list":
      return [
        element(
          node.ordered ? "ol" : "ul",
          {},
          node.items.map((item) => element("li", {}, item.flatMap(block))),
        ),
      ];
    case "code":
      return [element("pre", {}, [element("code", {}, [node.text])])];
    case "maths":
      return [element("p", {}, [...readHtml(node.mathml).children])];
  }
}

function inline(node: RichInline): (XmlNode | string)[] {
  switch (node.kind) {
    case "text":
      return [node.text];
    case "code":
      return [element("code", {}, [node.text])];
    case "break":
      return [element("br")];
    case "maths":
      return [...readHtml(node.mathml).children];
    default:
      return [element(node.kind === "strong" ? "strong" : "em", {}, node.children.flatMap(inline))];
  }
}
