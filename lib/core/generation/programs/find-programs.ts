import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { setsWork } from "@/lib/core/generation/facts/sections";
import { codeLines, writtenLines } from "./code-lines";
import type { CodePiece } from "./lesson-program";

/** So far before and after a program the lesson is looked at for what it says of it. */
const BEFORE = 4;
const AFTER = 6;

/**
 * The code of a lesson, piece by piece: pieces that stand together in a group. Left out is what stands under headings that set
 * work, and what the lesson itself calls a mistake.
 */
export function findPrograms({ blocks }: SourceDocument): CodePiece[][] {
  const said = blocks.filter(isSaid);
  const groups: CodePiece[][] = [];
  let last = -2;
  for (const [at, block] of said.entries()) {
    const pieces = codeIn(block, said, at).filter((piece) => !isCalledWrong(piece, block));
    if (pieces.length === 0) continue;
    // Cells of a table are programs of their own; blocks of code may be parts of one.
    if (block.kind === "table") groups.push(...pieces.map((piece) => [piece]));
    else if (last === at - 1) groups.at(-1)?.push(...pieces);
    else groups.push([...pieces]);
    last = block.kind === "table" ? -2 : at;
  }
  return groups.filter(([first]) => !setsWork(first?.section));
}

function isSaid({ kind, hidden, furniture, text }: Block): boolean {
  const seen = hidden !== true && furniture !== true;
  return seen && kind !== "image" && kind !== "note" && text.trim() !== "";
}

function codeIn(block: Block, said: readonly Block[], at: number): CodePiece[] {
  if (block.kind === "code") return [pieceOf(block.text, block, said, at)];
  if (block.kind === "table") {
    return (block.rows ?? []).flatMap((row, rowAt) =>
      row
        .filter((cell) => /\n/.test(cell) && /\bprint\s*\(/.test(cell))
        .map((cell, cellAt) => pieceOf(cell, block, said, at, (rowAt * 100 + cellAt) * 100)),
    );
  }
  return [];
}

function pieceOf(
  text: string,
  block: Block,
  said: readonly Block[],
  at: number,
  firstRow = 0,
): CodePiece {
  const written = writtenLines(text, block.address, firstRow);
  const { lines, comments } = codeLines(written);
  const heading = said.slice(0, at).findLast(({ kind }) => kind === "heading")?.text;
  const before = sameSection(said.slice(Math.max(0, at - BEFORE), at).toReversed()).toReversed();
  const after = sameSection(said.slice(at + 1, at + 1 + AFTER));
  const prose = (list: readonly Block[]) => list.filter(({ kind }) => kind !== "code");
  const own = block.kind === "table" ? [block.text] : [];
  return {
    lines,
    written,
    section: heading?.trim(),
    around: [...comments, ...own, ...[...before, ...after].map((one) => one.text)].join("\n"),
    beside: [
      ...comments,
      ...own,
      heading ?? "",
      prose(before).at(-1)?.text ?? "",
      prose(after)[0]?.text ?? "",
    ].join("\n"),
    tables: [...before, ...after].filter(({ kind }) => kind === "table").map((one) => one.text),
  };
}

/** Up to the next heading. */
function sameSection(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind === "heading");
  return end === -1 ? blocks : blocks.slice(0, end);
}

const CALLED_WRONG =
  /\b(bugs?|buggy|errors?|mistakes?|wrong|incorrect(ly)?|broken|faulty|debug\w*|(does|will|did|do) ?(n['’]t|not) (work|run|do)|won['’]t (work|run)|fix (it|this|the)|spot the|crash(es|ed)?|pseudo-?code)\b/i;

/** "What is wrong with this program?": nothing is asked about it, though it may well run. */
function isCalledWrong({ beside }: CodePiece, { kind, text }: Block): boolean {
  return CALLED_WRONG.test(kind === "table" ? text : beside);
}
