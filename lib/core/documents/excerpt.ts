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

/** Spans that are shown together, and where their words stand among the blocks (-1: nowhere). */
interface Group {
  readonly spans: SourceSpan[];
  readonly places: number[];
  readonly container: number | undefined;
}

/** What a teacher should see beside a question: the whole slide or page, or the paragraphs around. */
export function excerptsOf<B extends Block>(
  blocks: readonly B[],
  spans: readonly SourceSpan[],
): Excerpt<B>[] {
  const groups: Group[] = [];
  for (const span of spans) {
    const place = placeOf(blocks, span);
    const container = blocks[place]?.container;
    const near = groups.find((group) => belongs(group, place, container));
    if (near === undefined) groups.push({ spans: [span], places: [place], container });
    else {
      near.spans.push(span);
      near.places.push(place);
    }
  }
  return groups.map((group) => excerptOf(blocks, group));
}

/** Where the words stand counts more than where the question says they do. */
function placeOf(blocks: readonly Block[], span: SourceSpan): number {
  const wanted = findQuote(blocks, span)?.block.address ?? span.address;
  return blocks.findIndex(({ address }) => address === wanted);
}

/** On the same slide or page; without those, so near that the two would show the same paragraphs. */
function belongs(group: Group, place: number, container: number | undefined): boolean {
  if (place === -1 || group.places.includes(-1)) return false;
  if (container !== undefined || group.container !== undefined)
    return container === group.container;
  return group.places.some((other) => Math.abs(other - place) <= BEFORE + AFTER);
}

function excerptOf<B extends Block>(
  blocks: readonly B[],
  { spans, places, container }: Group,
): Excerpt<B> {
  const marks = spans.flatMap((span) => {
    const found = findQuote(blocks, span);
    if (found === undefined) return [];
    return [{ address: found.block.address, start: found.start, end: found.end }];
  });
  return {
    container,
    blocks: around(blocks, places, container),
    marks,
    missing: spans.filter((span) => findQuote(blocks, span) === undefined),
  };
}

function around<B extends Block>(
  blocks: readonly B[],
  places: readonly number[],
  container: number | undefined,
): B[] {
  if (places.includes(-1)) return [];
  // Slide numbers and running heads say nothing, unless the question rests on one.
  const telling = (block: B) => block.furniture !== true || places.includes(blocks.indexOf(block));
  if (container !== undefined) {
    return blocks.filter((block) => block.container === container && telling(block));
  }
  return blocks.slice(Math.max(0, Math.min(...places) - BEFORE), Math.max(...places) + AFTER + 1);
}
