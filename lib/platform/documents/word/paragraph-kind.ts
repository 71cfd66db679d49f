import { isCodeFont } from "../office/code-font";
import { DIAGRAM_STYLE, EQUATION_STYLE } from "./word-builder";
import type { WordNode } from "./word-nodes";
import { nodesOfType, wordText } from "./word-nodes";

/** What a Word paragraph is, by its style, its numbering and its looks. */
export type ParagraphKind =
  | { kind: "heading"; level: number }
  | { kind: "list-item"; level: number; ordered: boolean }
  | { kind: "code" }
  | { kind: "equation" }
  | { kind: "paragraph" };

/** Level of a line that is only set in bold: below every styled heading. */
const BOLD_LEVEL = 8;

export function paragraphKind(node: WordNode, text: string): ParagraphKind {
  const style = styleKind(node);
  if (style !== undefined) return style;
  if (node.numbering !== null && node.numbering !== undefined)
    return {
      kind: "list-item",
      level: Number(node.numbering.level) || 0,
      ordered: node.numbering.isOrdered,
    };
  const runs = nodesOfType(node, "run").filter((run) => wordText(run).trim() !== "");
  if (runs.length > 0 && runs.every((run) => isCodeFont(run.font))) return { kind: "code" };
  const bold = runs.length > 0 && runs.every((run) => run.isBold === true);
  if (bold && looksLikeHeading(text)) return { kind: "heading", level: BOLD_LEVEL };
  return { kind: "paragraph" };
}

function styleKind(node: WordNode): ParagraphKind | undefined {
  const id = node.styleId ?? "";
  if (id === EQUATION_STYLE) return { kind: "equation" };
  if (id.startsWith(DIAGRAM_STYLE))
    return { kind: "list-item", level: Number(id.slice(DIAGRAM_STYLE.length)), ordered: false };
  return namedStyleKind(`${node.styleName ?? ""}|${id}`);
}

function namedStyleKind(name: string): ParagraphKind | undefined {
  const heading = /(?:^|\|)heading ?([1-9])/i.exec(name);
  // A document's title is level 1, so its first headings are level 2.
  if (heading !== null) return { kind: "heading", level: Number(heading[1]) + 1 };
  if (/(?:^|\|)title\b/i.test(name)) return { kind: "heading", level: 1 };
  if (/(?:^|\|)subtitle\b/i.test(name)) return { kind: "heading", level: 2 };
  if (/(?:^|\|)(code|source code|html preformatted|macro text|plain text)/i.test(name))
    return { kind: "code" };
  return undefined;
}

/** Teachers set headings in bold without a style; a bold sentence or a line to write on is none. */
function looksLikeHeading(text: string): boolean {
  const line = text.trim();
  return line.length <= 80 && /\p{L}/u.test(line) && !/[.;,!]$|_{3}|\.{4}|\n/.test(line);
}
