import type { XmlNode } from "./xml-node";

/** XML 1.0 §2.2: every other control character may not stand in a document, however it is written. */
const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** What readers take for the end of a line, and give back as a line feed. */
const LINE_ENDS = /[\r\u0085\u2028\u2029]/g;

/** An element as an XML document. Without indents: white space between elements can be content. */
export function xmlText(root: XmlNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${elementText(root)}\n`;
}

/** Elements as HTML that stands inside a text. */
export function htmlText(nodes: readonly (XmlNode | string)[]): string {
  return nodes
    .map((node) => (typeof node === "string" ? escaped(node) : elementText(node)))
    .join("");
}

function elementText({ name, attributes, children }: XmlNode): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${inQuotes(value)}"`)
    .join("");
  if (children.length === 0) return `<${name}${written}/>`;
  const inside = children
    .map((child) => (typeof child === "string" ? escaped(child) : elementText(child)))
    .join("");
  return `<${name}${written}>${inside}</${name}>`;
}

/** White space in an attribute would be read back as blanks. */
function inQuotes(value: string): string {
  return escaped(value)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n]/g, referenceTo);
}

function escaped(text: string): string {
  return text
    .replace(NO_XML, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(LINE_ENDS, referenceTo);
}

function referenceTo(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
