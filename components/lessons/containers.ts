import type { LessonBlock } from "@/lib/features/documents/types";

/** A slide, a page, or the whole of a Word file: what a reader sees at once. */
export interface Container {
  readonly number: number | undefined;
  readonly hidden: boolean;
  readonly blocks: readonly LessonBlock[];
}

/** A lesson's blocks by slide or page, in reading order. Word files have no pages: they are one container. */
export function containersOf(blocks: readonly LessonBlock[]): Container[] {
  const containers: { number: number | undefined; hidden: boolean; blocks: LessonBlock[] }[] = [];
  for (const block of blocks) {
    const last = containers.at(-1);
    if (last === undefined || last.number !== block.container) {
      containers.push({ number: block.container, hidden: block.hidden === true, blocks: [block] });
    } else {
      last.blocks.push(block);
    }
  }
  return containers;
}

/** "Slide 4" for a deck, "Page 2" for a PDF, undefined for a Word file. */
export function containerName(kind: string, number: number | undefined): string | undefined {
  if (number === undefined) return undefined;
  return `${kind === "pdf" ? "Page" : "Slide"} ${number}`;
}
