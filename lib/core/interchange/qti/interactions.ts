import type { XmlNode } from "../xml-node";
import { childrenOf } from "../xml-node";

export const isInteraction = ({ name }: XmlNode): boolean => /^qti-.*-interaction$/.test(name);

/** Every interaction of a body, in order. */
export function interactionsIn(node: XmlNode): XmlNode[] {
  return childrenOf(node).flatMap((child) =>
    isInteraction(child) ? [child] : interactionsIn(child),
  );
}

const ASIDE = new Set([
  "qti-rubric-block",
  "qti-feedback-block",
  "qti-feedback-inline",
  "qti-modal-feedback",
]);

/** What is read as words: without interactions, without what only markers see, without feedback. */
export function wordsOf(nodes: readonly (XmlNode | string)[]): (XmlNode | string)[] {
  return nodes.flatMap((node): (XmlNode | string)[] => {
    if (typeof node === "string") return [node];
    if (isInteraction(node) || ASIDE.has(node.name)) return [];
    return [{ ...node, children: wordsOf(node.children) }];
  });
}
