import { refusal } from "@/lib/core/documents/refusals";
import type { XmlNode } from "@/lib/core/interchange/xml-node";
import type { XmlElement } from "../documents/xml";
import { isElement, nameOf, parseXmlTree } from "../documents/xml";

/** Deeper than any question is; every rule walks the tree, and each step down costs it a call. */
const DEEPEST = 120;
const MOST_NODES = 400_000;
const TEXT = 3;
const CDATA = 4;
/** Declarations, comments and white space before the first thing that counts. */
const PROLOGUE = /^\ufeff?(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*/;

/**
 * One XML file as plain data. A DOCTYPE is refused: it is how entity bombs and reads of the server's own files
 * begin. It can only stand before the root, and is looked for there alone: a question about HTML may well hold one.
 */
export function parseQuestionXml(text: string): XmlNode {
  const start = PROLOGUE.exec(text)?.[0].length ?? 0;
  if (/^<!/.test(text.slice(start, start + 2))) throw refusal("entities");
  const root = parseXmlTree(text);
  if ((root.ownerDocument?.doctype ?? null) !== null) throw refusal("entities");
  const budget = { nodes: MOST_NODES };
  return toNode(root, 0, budget);
}

function toNode(node: XmlElement, depth: number, budget: { nodes: number }): XmlNode {
  budget.nodes -= 1;
  if (depth > DEEPEST || budget.nodes < 0) throw refusal("too-complex");
  const children: (XmlNode | string)[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (isElement(child)) children.push(toNode(child, depth + 1, budget));
    else if (child.nodeType === TEXT || child.nodeType === CDATA)
      children.push(child.nodeValue ?? "");
  }
  return { name: nameOf(node), attributes: attributesOf(node), children };
}

function attributesOf(node: XmlElement): Record<string, string> {
  return Object.fromEntries(
    Array.from(node.attributes).map(({ localName, name, value }) => [localName ?? name, value]),
  );
}
