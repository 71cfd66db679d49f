import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { sectionsByHeading } from "./sections-by-heading";

/** A part of a lesson that one call to a model carries. */
export interface LessonPart {
  readonly blocks: readonly Block[];
  readonly characters: number;
}

/** About 6,000 tokens: room enough for the instructions and the answer in any current model. */
export const PART_CHARACTERS = 24_000;

/**
 * Cuts a long lesson at its headings, and only where one section alone is too long between its blocks. No
 * word is left out and no block is cut in two.
 */
export function splitDocument(
  document: SourceDocument,
  limit: number = PART_CHARACTERS,
): LessonPart[] {
  const blocks = document.blocks.filter(
    ({ text, furniture }) => text.trim() !== "" && furniture !== true,
  );
  const pieces = sectionsByHeading(blocks).flatMap((section) => piecesOf(section, limit));
  return pieces.reduce<LessonPart[]>((parts, piece) => packed(parts, piece, limit), []);
}

function piecesOf(section: readonly Block[], limit: number): LessonPart[] {
  return section
    .map((block) => partOf([block]))
    .reduce<LessonPart[]>((parts, piece) => packed(parts, piece, limit), []);
}

/** Puts a piece into the last part while there is room, else begins the next. */
function packed(parts: readonly LessonPart[], piece: LessonPart, limit: number): LessonPart[] {
  const last = parts.at(-1);
  if (last === undefined || last.characters + piece.characters > limit) return [...parts, piece];
  return [...parts.slice(0, -1), partOf([...last.blocks, ...piece.blocks])];
}

function partOf(blocks: readonly Block[]): LessonPart {
  return {
    blocks,
    characters: blocks.reduce(
      (sum, { text, address }) => sum + text.length + address.length + 4,
      0,
    ),
  };
}
