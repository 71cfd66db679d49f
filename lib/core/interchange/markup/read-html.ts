import type { XmlNode } from "../xml-node";
import { readEntities } from "./entities";

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlNode | string)[];
}

const VOID = new Set(["br", "hr", "img", "input", "col", "wbr", "source", "embed"]);
/** What stands in them is no text for readers. */
const DROPPED = new Set(["script", "style", "template", "noscript", "head", "title"]);
/** Of pictures, lists, and MathML. */
const KEPT = new Set([
  "src",
  "alt",
  "class",
  "start",
  "encoding",
  "xmlns",
  "display",
  "mathvariant",
]);
const CLOSES_ITSELF = new Set(["p", "li", "dt", "dd", "tr", "td", "th", "option"]);
/** Nobody nests deeper by hand; what does is read as if it stood at this depth. */
const DEEPEST = 60;
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|<!--/gi;
const ATTRIBUTE = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * HTML as teachers' editors write it, read leniently into a tree that holds no more than elements and text. Nothing
 * of it is ever shown as HTML: markdown-of.ts keeps the words and what our own Markdown can say.
 */
export function readHtml(html: string): XmlNode {
  const root: Open = { name: "div", attributes: {}, children: [] };
  const stack: Open[] = [root];
  let at = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    addText(stack, html.slice(at, match.index));
    at = match[2] === undefined ? endOfComment(html, match.index) : TAG.lastIndex;
    if (match[2] !== undefined) {
      const name = match[2].toLowerCase();
      if (match[1] === "/") close(stack, name);
      else open(stack, name, match[3] ?? "");
    }
    TAG.lastIndex = at;
  }
  addText(stack, html.slice(at));
  return root;
}

function endOfComment(html: string, from: number): number {
  const end = html.indexOf("-->", from);
  return end === -1 ? html.length : end + 3;
}

function addText(stack: readonly Open[], text: string): void {
  const top = stack.at(-1);
  if (text !== "" && top !== undefined && !stack.some(({ name }) => DROPPED.has(name)))
    top.children.push(readEntities(text));
}

function open(stack: Open[], name: string, attributes: string): void {
  if (CLOSES_ITSELF.has(name) && stack.at(-1)?.name === name) stack.pop();
  const node: Open = { name, attributes: attributesIn(attributes), children: [] };
  stack.at(-1)?.children.push(node);
  if (!VOID.has(name) && !attributes.endsWith("/") && stack.length < DEEPEST) stack.push(node);
}

function close(stack: Open[], name: string): void {
  const at = stack.findLastIndex((node) => node.name === name);
  // The first is the root; a tag that was never opened closes nothing.
  if (at > 0) stack.length = at;
}

function attributesIn(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = "", double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (KEPT.has(key)) found[key] = readEntities(double ?? single ?? bare ?? "");
  }
  return found;
}
