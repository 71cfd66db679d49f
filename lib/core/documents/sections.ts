import type { Block } from "./source-document";

/** A heading and what stands under it; on slides, one slide. */
export interface Section {
  readonly heading: Block | undefined;
  readonly blocks: readonly Block[];
}

/** Cuts a document at its headings; a new slide is a new section even without a title. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { heading: Block | undefined; blocks: Block[] }[] = [];
  let slide: number | undefined;
  for (const block of blocks) {
    const here = block.address.startsWith("Slide ") ? block.container : undefined;
    const heading = block.kind === "heading";
    const current = sections.at(-1);
    if (current === undefined || heading || here !== slide)
      sections.push({ heading: heading ? block : undefined, blocks: heading ? [] : [block] });
    else current.blocks.push(block);
    slide = here;
  }
  return sections;
}
