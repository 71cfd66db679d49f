import { strongWords } from "../strong-words";
import type { XmlElement } from "../xml";
import { attributeOf, childAt, childrenOf, descendantsOf, nameOf } from "../xml";
import { alternateBranch } from "./alternate-content";
import { isCodeFont } from "./code-font";
import { mathText } from "./math-text";

/** One paragraph of DrawingML (a:p), as slides, tables, charts and SmartArt hold it. */
export interface DrawingParagraph {
  readonly text: string;
  /** Indent from 0. */
  readonly level: number;
  readonly properties: XmlElement | undefined;
  /** Every run is in a typewriter font. */
  readonly code: boolean;
  /** The largest size its runs are given, in points; undefined where they take the style's. */
  readonly size: number | undefined;
  /** What stands in bold among words that do not. */
  readonly strong?: string[];
  /** Nothing but an equation. */
  readonly equation: boolean;
}

/** The paragraphs of a text body that hold words. */
export function drawingParagraphs(body: XmlElement | undefined): DrawingParagraph[] {
  return childrenOf(body, "p")
    .map(readParagraph)
    .filter((paragraph) => paragraph.text.trim() !== "");
}

/** The words of a text body on one line. */
export function drawingText(body: XmlElement | undefined): string {
  return drawingParagraphs(body)
    .map((paragraph) => paragraph.text)
    .join("\n");
}

function readParagraph(node: XmlElement): DrawingParagraph {
  const properties = childAt(node, "pPr");
  // PowerPoint writes a soft line break inside a title as a vertical tab.
  const text = inlineText(node).replaceAll("\u000b", "\n").trimEnd();
  return {
    text,
    level: Number(attributeOf(properties, "lvl") ?? 0) || 0,
    properties,
    code: isCode(node),
    size: largestSize(node),
    ...strongWords(childrenOf(node, "r").map(readRun)),
    equation: descendantsOf(node, "oMath").length > 0 && childrenOf(node, "r").length === 0,
  };
}

function inlineText(node: XmlElement): string {
  return childrenOf(node).map(inlineChild).join("");
}

function inlineChild(node: XmlElement): string {
  switch (nameOf(node)) {
    case "t":
      return node.textContent ?? "";
    case "br":
      return "\n";
    case "tab":
      return "\t";
    case "oMath":
      return mathText(node);
    case "AlternateContent": {
      const branch = alternateBranch(node);
      return branch === undefined ? "" : inlineText(branch);
    }
    case "pPr":
    case "rPr":
    case "endParaRPr":
      return "";
    default:
      return inlineText(node);
  }
}

function readRun(run: XmlElement): { text: string; bold: boolean } {
  const bold = attributeOf(childAt(run, "rPr"), "b");
  return { text: run.textContent ?? "", bold: bold === "1" || bold === "true" };
}

function largestSize(node: XmlElement): number | undefined {
  const sizes = childrenOf(node, "r")
    .map((run) => Number(attributeOf(childAt(run, "rPr"), "sz")) / 100)
    .filter((size) => size > 0);
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

function isCode(node: XmlElement): boolean {
  const runs = childrenOf(node, "r").filter((run) => (run.textContent ?? "").trim() !== "");
  return (
    runs.length > 0 &&
    runs.every((run) => isCodeFont(attributeOf(childAt(run, "rPr", "latin"), "typeface")))
  );
}
