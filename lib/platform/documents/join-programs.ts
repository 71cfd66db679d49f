import { isProgramLine, maybeProgramLine } from "@/lib/core/documents/program-line";
import type { Block } from "@/lib/core/documents/source-document";

/** A single line is an example in the text, and no program. */
const LEAST_LINES = 2;

/**
 * Many teachers type programs in the letters of their text, a paragraph for each line: such lines become one block of code,
 * with the indents that their author gave them.
 * @param writtenOf the text of a paragraph with the spaces before it; undefined for what can be no line of a program.
 */
export function joinedPrograms(
  blocks: readonly Block[],
  writtenOf: (block: Block) => string | undefined,
): Block[] {
  const joined: Block[] = [];
  let open: Block[] = [];
  const close = () => {
    joined.push(...closed(open, writtenOf));
    open = [];
  };
  for (const block of blocks) {
    const mayFollow = open.length === 0 || open[0]?.container === block.container;
    const lines = writtenOf(block)?.split("\n") ?? [];
    const isCode = lines.length > 0 && lines.every(maybeProgramLine);
    if (!isCode || !mayFollow) close();
    if (isCode) open.push(block);
    else joined.push(block);
  }
  close();
  return joined;
}

function closed(
  blocks: readonly Block[],
  writtenOf: (block: Block) => string | undefined,
): readonly Block[] {
  const [first] = blocks;
  const lines = blocks.flatMap((block) => writtenOf(block)?.split("\n") ?? []);
  if (first === undefined || lines.length < LEAST_LINES || !lines.some(isProgramLine))
    return blocks;
  const { strong: _, ...kept } = first;
  return [{ ...kept, kind: "code", text: lines.join("\n") }];
}
