import { alternateBranch } from "../office/alternate-content";
import type { XmlElement } from "../xml";
import { childAt, childrenOf, nameOf } from "../xml";

const LEAVES = new Set(["sp", "pic", "graphicFrame", "cxnSp"]);

/** The shapes of a slide in reading order, out of their groups; nothing twice. */
export function shapesOf(tree: XmlElement | undefined): XmlElement[] {
  return childrenOf(tree).flatMap((node) => {
    const name = nameOf(node);
    if (LEAVES.has(name)) return [node];
    if (name === "AlternateContent") return shapesOf(alternateBranch(node));
    // Groups, and drawings locked into one.
    return name === "grpSp" || name === "lockedCanvas" ? shapesOf(node) : [];
  });
}

/** What a shape is a placeholder for: "title", "body", "sldNum"; undefined for a plain text box. */
export function placeholderOf(shape: XmlElement): XmlElement | undefined {
  const properties = childrenOf(shape).find((node) => node.localName?.startsWith("nv"));
  return childAt(properties, "nvPr", "ph");
}

/** Name and alternative text of a shape. */
export function shapeProperties(shape: XmlElement): XmlElement | undefined {
  return childAt(
    childrenOf(shape).find((node) => node.localName?.startsWith("nv")),
    "cNvPr",
  );
}
