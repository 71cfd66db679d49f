import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf } from "../xml";
import { drawingText } from "./drawing-paragraph";

/** One box of a SmartArt diagram; its level is its depth in the diagram's tree, from 0. */
export interface DiagramItem {
  readonly text: string;
  readonly level: number;
}

/**
 * The boxes of a SmartArt data part in the order and depth they are shown in. Points that the tree does not
 * reach come last, so that no words are lost.
 */
export function readSmartArt(data: XmlElement): DiagramItem[] {
  const points = new Map(
    childrenOf(childAt(data, "ptLst"), "pt").map((node) => [
      attributeOf(node, "modelId") ?? "",
      node,
    ]),
  );
  const children = childLists(data);
  const seen = new Set<string>();
  const items: DiagramItem[] = [];
  const visit = (id: string, depth: number): void => {
    const point = points.get(id);
    if (point === undefined || seen.has(id)) return;
    seen.add(id);
    const text = drawingText(childAt(point, "t"));
    if (text !== "") items.push({ text, level: Math.max(0, depth) });
    for (const child of children.get(id) ?? []) visit(child, depth + 1);
  };
  // The invisible root is of type doc; its children are the diagram's first level.
  for (const [id, node] of points) if (attributeOf(node, "type") === "doc") visit(id, -1);
  for (const id of points.keys()) visit(id, 0);
  return items;
}

/** Ids of each point's children in shown order, from the connections that say "parent of". */
function childLists(data: XmlElement): Map<string, string[]> {
  const links = childrenOf(childAt(data, "cxnLst"), "cxn")
    .filter((node) => (attributeOf(node, "type") ?? "parOf") === "parOf")
    .map((node) => ({
      from: attributeOf(node, "srcId") ?? "",
      to: attributeOf(node, "destId") ?? "",
      order: Number(attributeOf(node, "srcOrd") ?? 0),
    }))
    .sort((a, b) => a.order - b.order);
  const lists = new Map<string, string[]>();
  for (const link of links) lists.set(link.from, [...(lists.get(link.from) ?? []), link.to]);
  return lists;
}
