import { alternateBranch } from "../office/alternate-content";
import type { OfficePackage } from "../office/office-package";
import type { XmlElement } from "../xml";
import { childrenOf, nameOf } from "../xml";

export interface FurnitureLine {
  readonly place: "Page header" | "Page footer";
  readonly text: string;
}

/** The lines of a document's page headers and footers, which mammoth does not read; each once. */
export async function readPageFurniture(
  pack: OfficePackage,
  main: string,
): Promise<FurnitureLine[]> {
  const lines = new Map<string, FurnitureLine>();
  for (const { type, target } of await pack.relationships(main)) {
    if ((type !== "header" && type !== "footer") || target === undefined || !pack.has(target))
      continue;
    const place = type === "header" ? "Page header" : "Page footer";
    for (const text of paragraphsOf(await pack.xml(target)))
      lines.set(`${place} ${text}`, { place, text });
  }
  return [...lines.values()];
}

function paragraphsOf(node: XmlElement): string[] {
  return textOf(node)
    .split("\u2029")
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** The words under a node; every paragraph, also one inside a text box, ends with U+2029. */
function textOf(node: XmlElement): string {
  switch (nameOf(node)) {
    case "t":
      return node.textContent ?? "";
    case "tab":
    case "br":
      return " ";
    case "del":
    case "moveFrom":
    case "pPr":
      return "";
    case "AlternateContent": {
      const branch = alternateBranch(node);
      return branch === undefined ? "" : childrenOf(branch).map(textOf).join("");
    }
    case "p":
      return `${childrenOf(node).map(textOf).join("")}\u2029`;
    default:
      return childrenOf(node).map(textOf).join("");
  }
}
