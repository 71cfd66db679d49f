import type { XmlElement } from "../xml";
import { childAt, childrenOf, descendantsOf } from "../xml";

/**
 * Of the two ways a part says one thing, the one to read: what new programs show, unless that holds no words
 * and the fallback does. Never both, or its text would be there twice.
 */
export function alternateBranch(node: XmlElement): XmlElement | undefined {
  const choice = childrenOf(node, "Choice").find(hasWords) ?? childAt(node, "Choice");
  const fallback = childAt(node, "Fallback");
  if (choice === undefined) return fallback;
  return !hasWords(choice) && fallback !== undefined && hasWords(fallback) ? fallback : choice;
}

function hasWords(node: XmlElement): boolean {
  if (descendantsOf(node, "relIds").length > 0 || descendantsOf(node, "chart").length > 0)
    return true;
  return descendantsOf(node, "t").some((text) => (text.textContent ?? "").trim() !== "");
}
