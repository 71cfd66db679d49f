import { alternateBranch } from "../office/alternate-content";
import { mathText } from "../office/math-text";
import type { XmlElement } from "../xml";
import { childAt, childrenOf, descendantsOf, nameOf, parseXml, serialiseXml } from "../xml";
import type { DrawnParts } from "./lifted-content";
import { isPlainPicture, liftContent } from "./lifted-content";
import { EQUATION_STYLE, WordBuilder } from "./word-builder";

/** Elements mammoth drops with all that is in them, or reads otherwise than they are shown. */
const TOUCHED =
  /[<:](oMath|oMathPara|AlternateContent|drawing|pict|fldSimple|dir|bdo|ruby|vMerge|del|cr|ptab|softHyphen)[\s>/]/;

/**
 * Rewrites a Word part so that mammoth reads all of it: equations become readable text, SmartArt, charts and
 * text boxes become paragraphs, and wrappers that mammoth does not know give way to what they hold.
 */
export function supplementWordPart(xml: string, parts: DrawnParts): string {
  if (!TOUCHED.test(xml)) return xml;
  const root = parseXml(xml);
  rewriteChildren(root, parts);
  return serialiseXml(root);
}

function rewriteChildren(node: XmlElement, parts: DrawnParts): void {
  for (const child of childrenOf(node)) rewrite(child, parts);
}

type Rewriter = (node: XmlElement, parts: DrawnParts) => void;

const REWRITERS: Readonly<Record<string, Rewriter | undefined>> = {
  AlternateContent: rewriteAlternate,
  drawing: rewriteDrawing,
  pict: rewriteDrawing,
  oMathPara: rewriteEquation,
  oMath: rewriteEquation,
  // mammoth drops the cells below a merged one, and with them the shape of the table.
  vMerge: (node) => replace(node, []),
  p: rewriteParagraph,
  pPr: keepParagraph,
  cr: (node) => replace(node, [new WordBuilder(node).lineBreak()]),
  ptab: (node) => replace(node, [new WordBuilder(node).tab()]),
  // Only shown where a line happens to end; inside a word it would hide that word from every search.
  softHyphen: (node) => replace(node, []),
  fldSimple: unwrap,
  dir: unwrap,
  bdo: unwrap,
  ruby: unwrap,
  rt: unwrap,
  rubyBase: unwrap,
};

function rewrite(node: XmlElement, parts: DrawnParts): void {
  const rewriter = REWRITERS[nameOf(node)] ?? rewriteChildren;
  rewriter(node, parts);
}

function unwrap(node: XmlElement, parts: DrawnParts): void {
  rewriteChildren(node, parts);
  replace(node, childrenOf(node));
}

function rewriteParagraph(node: XmlElement, parts: DrawnParts): void {
  markEquation(node);
  rewriteChildren(node, parts);
}

/**
 * mammoth carries the words of a paragraph whose mark is deleted over to the next one, and loses them when
 * there is none: they stay where they are.
 */
function keepParagraph(node: XmlElement): void {
  const mark = childAt(node, "rPr", "del");
  if (mark !== undefined) replace(mark, []);
}

function rewriteEquation(node: XmlElement): void {
  replace(node, [new WordBuilder(node).run(equationText(node))]);
}

function rewriteAlternate(node: XmlElement, parts: DrawnParts): void {
  const kept = childrenOf(alternateBranch(node));
  replace(node, kept);
  for (const child of kept) rewrite(child, parts);
}

function rewriteDrawing(node: XmlElement, parts: DrawnParts): void {
  if (node.localName === "drawing" && isPlainPicture(node)) return;
  const boxes = new WordBuilder(node).textBoxes(liftContent(node, parts));
  replace(node, [boxes]);
  // A text box may hold equations and drawings of its own; a lifted picture is plain already.
  rewriteChildren(boxes, parts);
}

function equationText(node: XmlElement): string {
  if (node.localName === "oMath") return mathText(node);
  return childrenOf(node, "oMath").map(mathText).join("\n");
}

/** A paragraph that is nothing but mathematics is told from one that mentions some. */
function markEquation(paragraph: XmlElement): void {
  const maths = childrenOf(paragraph).some((node) => node.localName?.startsWith("oMath"));
  if (!maths || hasWords(paragraph)) return;
  const builder = new WordBuilder(paragraph);
  const properties = childAt(paragraph, "pPr");
  if (properties === undefined)
    paragraph.insertBefore(builder.styled(EQUATION_STYLE), paragraph.firstChild);
  else {
    for (const old of childrenOf(properties, "pStyle")) replace(old, []);
    properties.insertBefore(builder.style(EQUATION_STYLE), properties.firstChild);
  }
}

function hasWords(paragraph: XmlElement): boolean {
  return childrenOf(paragraph, "r").some((run) =>
    descendantsOf(run, "t").some((text) => (text.textContent ?? "").trim() !== ""),
  );
}

function replace(node: XmlElement, by: readonly XmlElement[]): void {
  for (const one of by) node.parentNode?.insertBefore(one, node);
  node.parentNode?.removeChild(node);
}
