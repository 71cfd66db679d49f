import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf, element } from "../xml-node";

type Language = "python" | "other";

/** Code as HTML writes it, its language in the class that HTML 5 (§4.5.15) names for it. */
export function codeNode(language: Language, children: readonly (XmlNode | string)[]): XmlNode {
  const named: Record<string, string> = language === "python" ? { class: "language-python" } : {};
  return element("pre", {}, [element("code", named, children)]);
}

/** What stands inside such code, and its language; undefined for anything else. */
export function codeIn(
  pre: XmlNode,
): { language: Language; children: readonly (XmlNode | string)[] } | undefined {
  if (pre.name !== "pre") return undefined;
  const [code, ...others] = childrenOf(pre, "code");
  const inner = code !== undefined && others.length === 0 ? code : pre;
  const isPython = /\blanguage-python\b/.test(
    `${attributeOf(inner, "class") ?? ""} ${attributeOf(pre, "class") ?? ""}`,
  );
  return { language: isPython ? "python" : "other", children: inner.children };
}

/** Whether nothing but one piece of code stands there: then it is a line of a program. */
export function onlyCode(children: readonly (XmlNode | string)[]): XmlNode | undefined {
  const nodes = children.filter((node) => typeof node !== "string" || node.trim() !== "");
  const [only] = nodes;
  return nodes.length === 1 && typeof only === "object" && only.name === "pre" ? only : undefined;
}
