import type { ChartText } from "../office/chart";
import { readChart, readChartShapes } from "../office/chart";
import { drawingParagraphs, drawingText } from "../office/drawing-paragraph";
import type { OfficePackage, Relationship } from "../office/office-package";
import { authorsDescription } from "../office/picture-description";
import type { DiagramItem } from "../office/smart-art";
import { readSmartArt } from "../office/smart-art";
import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, descendantsOf, nameOf, relationOf } from "../xml";
import { ListCounter } from "./list-marker";
import type { SlideTemplate } from "./list-styles";
import { bulletOf, listStylesOf } from "./list-styles";
import { placeholderOf, shapeProperties } from "./shape-tree";

export interface SlideParagraph {
  readonly text: string;
  readonly level: number;
  readonly marker: string | undefined;
  readonly code: boolean;
  readonly equation: boolean;
  readonly size: number | undefined;
  readonly strong?: string[];
}

/** What one shape says. */
export type ShapeContent =
  | { form: "text"; role: "title" | "furniture" | "text"; paragraphs: SlideParagraph[] }
  | { form: "table"; rows: string[][] }
  | { form: "picture"; alt: string; part: string | undefined }
  | { form: "diagram"; items: DiagramItem[] }
  | { form: "chart"; chart: ChartText };

/** The part a slide stands in, and what it takes its parts and bullets from. */
export interface SlideSurroundings {
  readonly pack: OfficePackage;
  readonly relationships: readonly Relationship[];
  readonly template: SlideTemplate;
}

/** Everything a shape says, in order; empty for lines and decoration. */
export async function readShape(shape: XmlElement, at: SlideSurroundings): Promise<ShapeContent[]> {
  if (shape.localName === "pic") return [readPicture(shape, at)];
  if (shape.localName === "graphicFrame") return await readFrame(shape, at);
  return readText(shape, at);
}

const FURNITURE = new Set(["dt", "ftr", "sldNum", "hdr"]);

function readText(shape: XmlElement, at: SlideSurroundings): ShapeContent[] {
  const type = attributeOf(placeholderOf(shape), "type");
  const styles = listStylesOf(shape, at.template);
  const counter = new ListCounter();
  const paragraphs = drawingParagraphs(childAt(shape, "txBody")).map((paragraph) => {
    const bullet = bulletOf(paragraph.properties, paragraph.level, styles);
    return { ...paragraph, marker: counter.next(bullet, paragraph.level) };
  });
  return paragraphs.length === 0 ? [] : [{ form: "text", role: roleOf(type), paragraphs }];
}

function roleOf(type: string | undefined): "title" | "furniture" | "text" {
  if (type === "title" || type === "ctrTitle") return "title";
  return type !== undefined && FURNITURE.has(type) ? "furniture" : "text";
}

function readPicture(shape: XmlElement, at: SlideSurroundings): ShapeContent {
  const properties = shapeProperties(shape);
  const alt = attributeOf(properties, "descr") ?? attributeOf(properties, "title") ?? "";
  return { form: "picture", alt: authorsDescription(alt), part: partShownBy(shape, at) };
}

/** The part of the package that a picture shows; undefined where it is not there. */
export function partShownBy(shape: XmlElement, at: SlideSurroundings): string | undefined {
  return partOf(relationOf(childAt(shape, "blipFill", "blip"), "embed"), at);
}

function partOf(id: string | undefined, at: SlideSurroundings): string | undefined {
  const target = at.relationships.find((one) => one.id === id)?.target;
  return target !== undefined && at.pack.has(target) ? target : undefined;
}

async function readFrame(shape: XmlElement, at: SlideSurroundings): Promise<ShapeContent[]> {
  const found: ShapeContent[] = [];
  for (const node of childrenOf(childAt(shape, "graphic", "graphicData"))) {
    const content = await readGraphic(node, at);
    if (content !== undefined) found.push(content);
  }
  return found;
}

async function readGraphic(
  node: XmlElement,
  at: SlideSurroundings,
): Promise<ShapeContent | undefined> {
  switch (nameOf(node)) {
    case "tbl":
      return { form: "table", rows: readTable(node) };
    case "relIds":
      return await readDiagram(partOf(relationOf(node, "dm"), at), at);
    case "chart":
      return await readChartPart(partOf(relationOf(node, "id"), at), at);
    default: {
      // An embedded object shows a picture of itself.
      const picture = descendantsOf(node, "pic")[0];
      return picture === undefined ? undefined : readPicture(picture, at);
    }
  }
}

function readTable(table: XmlElement): string[][] {
  return childrenOf(table, "tr").map((row) =>
    childrenOf(row, "tc").map((cell) => drawingText(childAt(cell, "txBody"))),
  );
}

async function readDiagram(
  part: string | undefined,
  at: SlideSurroundings,
): Promise<ShapeContent | undefined> {
  if (part === undefined) return undefined;
  return { form: "diagram", items: readSmartArt(await at.pack.xml(part)) };
}

async function readChartPart(
  part: string | undefined,
  at: SlideSurroundings,
): Promise<ShapeContent | undefined> {
  if (part === undefined) return undefined;
  const chart = readChart(await at.pack.xml(part));
  const shapes = (await at.pack.relationships(part)).find((r) => r.type === "chartUserShapes");
  const drawn =
    shapes?.target === undefined || !at.pack.has(shapes.target)
      ? []
      : readChartShapes(await at.pack.xml(shapes.target));
  return { form: "chart", chart: { titles: [...chart.titles, ...drawn], rows: chart.rows } };
}
