import type { Lose } from "../ledger";
import { escapeMarkdown } from "../markup/escape-markdown";
import { inlineOf, markdownOf, picturesIn } from "../markup/markdown-of";
import { readHtml } from "../markup/read-html";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, element, textOf } from "../xml-node";
import { NOT_TAKEN } from "./pictures";

/** The words of `<questiontext format="html"><text>…</text></questiontext>` as our Markdown. */
export function markdownIn(node: XmlNode | undefined, lose: Lose): string {
  const text = bareText(node);
  if (node === undefined || text === "") return "";
  const format = attributeOf(node, "format");
  if (format === "markdown") return text;
  if (format === "plain_text") return escapeMarkdown(text);
  const tree = readHtml(text).children;
  if (picturesIn(tree) > 0) lose("picture", NOT_TAKEN);
  return markdownOf(tree);
}

/** The same on one line, for an option or item. */
export function inlineIn(node: XmlNode | undefined, lose: Lose): string {
  const text = bareText(node);
  const format = node === undefined ? undefined : attributeOf(node, "format");
  if (format === "markdown" || format === "plain_text") return text.replace(/\s+/g, " ").trim();
  const tree = readHtml(text).children;
  if (picturesIn(tree) > 0) lose("picture", "A picture among the answers is not taken along.");
  return inlineOf(tree);
}

/** The text as it stands there: program code, a tag, a number. */
export function bareText(node: XmlNode | undefined): string {
  return textOf(childOf(node, "text") ?? node).trim();
}

/** A number; undefined where there is none. */
export function numberIn(node: XmlNode | undefined): number | undefined {
  const text = bareText(node);
  return text === "" || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** `<name format="…"><text>…</text></name>` */
export function textNode(name: string, text: string, format?: "markdown" | "html"): XmlNode {
  const attributes: Record<string, string> = format === undefined ? {} : { format };
  return element(name, attributes, [element("text", {}, text === "" ? [] : [text])]);
}

/** `<name>value</name>` */
export function valueNode(name: string, value: string | number | boolean): XmlNode {
  return element(name, {}, [String(value)]);
}
