import type { XmlNode } from "../xml-node";
import { attributeOf, childrenOf, descendantsOf, textOf } from "../xml-node";

/**
 * MathML in our Markdown: `$…$` with the TeX it was made of where it says so, as every program writes it that makes
 * MathML of TeX; otherwise in the simplest TeX that says the same.
 */
export function mathsOf(node: XmlNode): string {
  const tex = descendantsOf(node, "annotation").find((one) =>
    (attributeOf(one, "encoding") ?? "").includes("tex"),
  );
  const source = tex === undefined ? texOf(node) : textOf(tex);
  const clean = source.replace(/\s+/g, " ").replaceAll("$", "").trim();
  return clean === "" ? "" : `$${clean}$`;
}

function texOf(node: XmlNode | string): string {
  if (typeof node === "string") return node.trim();
  const [first, second, third] = childrenOf(node).map(texOf);
  switch (node.name) {
    case "annotation":
    case "annotation-xml":
      return "";
    case "mfrac":
      return `\\frac{${first ?? ""}}{${second ?? ""}}`;
    case "msup":
      return `{${first ?? ""}}^{${second ?? ""}}`;
    case "msub":
      return `{${first ?? ""}}_{${second ?? ""}}`;
    case "msubsup":
      return `{${first ?? ""}}_{${second ?? ""}}^{${third ?? ""}}`;
    case "msqrt":
      return `\\sqrt{${childrenOf(node).map(texOf).join("")}}`;
    default:
      return node.children.map(texOf).join("");
  }
}
