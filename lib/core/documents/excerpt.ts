import { findQuote } from "@/lib/core/generation/grounding";
import type { SourceSpan } from "@/lib/core/questions/question";
import type { Block } from "./source-document";

/** A part of a lesson that a question rests on, with its words marked. */
export interface Excerpt<B extends Block = Block> {
  /** The slide or page; undefined for a Word file, which has none. */
  readonly container: number | undefined;
  readonly blocks: readonly B[];
  /** Places in the text of the block at `address`. */
  readonly marks: readonly {
    readonly address: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** Quotes that are not where the question says they are. */
  readonly missing: readonly SourceSpan[];
}

/** Blocks shown before and after the one in question where a file has no slides or pages. */
const BEFORE = 4;
const AFTER = 3;

/** What a teacher should see beside a question: the whole slide or page, or the paragraphs around. */
export function excerptsOf<B extends Block>(
  blocks: readonly B[],
  spans: readonly SourceSpan[],
): Excerpt<B>[] {
  const excerpts = new Map<string, { spans: SourceSpan[]; at: number }>();
  for (const span of spans) {
    // Where the words stand counts more than where the question says they do.
    const wanted = findQuote(blocks, span)?.block.address ?? span.address;
    const at = blocks.findIndex(({ address }) => address === wanted);
    const container = blocks[at]?.container;
    const name = container === undefined ? wanted : `container ${container}`;
    const known = excerpts.get(name);
    if (known === undefined) excerpts.set(name, { spans: [span], at });
    else known.spans.push(span);
  }
  return [...excerpts.values()].map((part) => excerptAt(blocks, part.at, part.spans));
}

function excerptAt<B extends Block>(
  blocks: readonly B[],
  at: number,
  spans: readonly SourceSpan[],
): Excerpt<B> {
  const container = blocks[at]?.container;
  const marks = spans.flatMap((span) => {
    const found = findQuote(blocks, span);
    return found === undefined
      ? []
      : [{ address: found.block.address, start: found.start, end: found.end }];
  });
  return {
    container,
    blocks: around(blocks, at, container),
    marks,
    missing: spans.filter((span) => findQuote(blocks, span) === undefined),
  };
}

function around<B extends Block>(
  blocks: readonly B[],
  at: number,
  container: number | undefined,
): B[] {
  if (at === -1) return [];
  // Slide numbers and running heads say nothing, unless the question rests on one.
  const telling = (block: B) => block.furniture !== true || block === blocks[at];
  if (container !== undefined) {
    return blocks.filter((block) => block.container === container && telling(block));
  }
  return blocks.slice(Math.max(0, at - BEFORE), at + AFTER + 1);
}
