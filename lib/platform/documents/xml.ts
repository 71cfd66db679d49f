import type { Element as XmlElement } from "@xmldom/xmldom";
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { refusal } from "@/lib/core/documents/refusals";
import { AppError } from "@/lib/core/kernel/app-error";

export type { XmlElement };

/**
 * Parses one part and returns its root. Refuses a DOCTYPE, which no Office program writes and which is how
 * entity bombs and reads of the server's own files begin.
 */
export function parseXml(text: string): XmlElement {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refusal("entities");
  return parseXmlTree(text);
}

/** The same for a caller that has looked for a DOCTYPE itself. */
export function parseXmlTree(text: string): XmlElement {
  try {
    const root = new DOMParser({ onError: refuseAllButWarnings }).parseFromString(
      text,
      "text/xml",
    ).documentElement;
    if (root === null) throw refusal("damaged");
    return root;
  } catch (error) {
    throw error instanceof AppError ? error : refusal(causeOf(error), error);
  }
}

function causeOf(error: unknown): "too-complex" | "damaged" {
  return error instanceof RangeError ? "too-complex" : "damaged";
}

function refuseAllButWarnings(level: string, message: string): void {
  if (level !== "warning") throw refusal("damaged", new Error(message));
}

export function serialiseXml(root: XmlElement): string {
  return new XMLSerializer().serializeToString(root);
}

/** Decodes a part by its byte order mark; UTF-8 without one. */
export function decodeXml(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-16be";
  const isUtf16 = utf16 === "utf-16le" || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? utf16 : "utf-8").decode(bytes);
}

/** The local name of an element; prefixes vary, so they are never looked at. */
export function nameOf(node: XmlElement): string {
  return node.localName ?? "";
}

/** Child elements, all or those of one local name. */
export function childrenOf(node: XmlElement | undefined, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling) {
    if (isElement(child) && (name === undefined || child.localName === name)) found.push(child);
  }
  return found;
}

/** The first element down a path of local names. */
export function childAt(node: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], node);
}

/** All descendants of one local name, in document order. */
export function descendantsOf(node: XmlElement, name: string): XmlElement[] {
  return Array.from(node.getElementsByTagNameNS("*", name));
}

/** An attribute by its local name ("id" finds r:id), or undefined. */
export function attributeOf(node: XmlElement | undefined, name: string): string | undefined {
  if (node === undefined) return undefined;
  for (const attribute of Array.from(node.attributes)) {
    if (attribute.localName === name || attribute.name === name) return attribute.value;
  }
  return undefined;
}

/** An attribute of a relationships namespace: r:id beside a plain id. */
export function relationOf(node: XmlElement | undefined, name: string): string | undefined {
  for (const attribute of Array.from(node?.attributes ?? [])) {
    const inRelations = attribute.namespaceURI?.endsWith("/relationships") ?? false;
    if (inRelations && attribute.localName === name) return attribute.value;
  }
  return undefined;
}

export function isElement(node: { nodeType: number }): node is XmlElement {
  return node.nodeType === 1;
}
