import { readChart } from "../office/chart";
import { drawingParagraphs } from "../office/drawing-paragraph";
import type { OfficePackage } from "../office/office-package";
import { readSmartArt } from "../office/smart-art";
import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, nameOf, relationOf } from "../xml";
import { DIAGRAM_STYLE, WordBuilder } from "./word-builder";

/** Charts and diagrams of one Word part, by the id a drawing refers to them with. */
export type DrawnParts = ReadonlyMap<string, XmlElement>;

export async function findDrawnParts(pack: OfficePackage, part: string): Promise<DrawnParts> {
  const found = new Map<string, XmlElement>();
  for (const { id, type, target } of await pack.relationships(part)) {
    const drawn = type === "chart" || type === "diagramData" || type === "chartEx";
    if (drawn && target !== undefined && pack.has(target)) found.set(id, await pack.xml(target));
  }
  return found;
}

/** Whether mammoth reads a drawing by itself: one picture, not in a group. */
export function isPlainPicture(drawing: XmlElement): boolean {
  const data = childAt(childrenOf(drawing)[0], "graphic", "graphicData");
  const inside = childrenOf(data);
  return inside.length > 0 && inside.every((node) => node.localName === "pic");
}

/**
 * What a drawing says, as the paragraphs, tables and pictures that mammoth does read: text boxes, pictures in
 * groups, SmartArt, charts.
 */
export function liftContent(drawing: XmlElement, parts: DrawnParts): XmlElement[] {
  const builder = new WordBuilder(drawing);
  return pieces(drawing).flatMap((piece) => liftPiece(piece, builder, parts));
}

const PIECES = new Set(["txbxContent", "pic", "imagedata", "relIds", "chart", "txBody"]);

/** The outermost elements that say something, in document order. */
function pieces(node: XmlElement): XmlElement[] {
  return childrenOf(node).flatMap((child) => (PIECES.has(nameOf(child)) ? [child] : pieces(child)));
}

function liftPiece(piece: XmlElement, builder: WordBuilder, parts: DrawnParts): XmlElement[] {
  switch (nameOf(piece)) {
    case "pic":
      return [builder.picture(piece, alternativeText(piece))];
    case "relIds":
      return liftDiagram(parts.get(relationOf(piece, "dm") ?? ""), builder);
    case "chart":
      return liftChart(parts.get(relationOf(piece, "id") ?? ""), builder);
    case "txBody":
      return drawingParagraphs(piece).map((one) => builder.paragraph(one.text));
    default:
      // Text boxes and old pictures are read by mammoth wherever they stand.
      return [piece];
  }
}

function alternativeText(picture: XmlElement): string {
  return attributeOf(childAt(picture, "nvPicPr", "cNvPr"), "descr") ?? "";
}

function liftDiagram(data: XmlElement | undefined, builder: WordBuilder): XmlElement[] {
  if (data === undefined) return [];
  return readSmartArt(data).map((item) => builder.paragraph(item.text, DIAGRAM_STYLE + item.level));
}

function liftChart(data: XmlElement | undefined, builder: WordBuilder): XmlElement[] {
  if (data === undefined) return [];
  const chart = readChart(data);
  const titles = chart.titles.map((title) => builder.paragraph(title));
  return chart.rows.length === 0 ? titles : [...titles, builder.table(chart.rows)];
}
