import type { Block } from "@/lib/core/documents/source-document";

/** A lesson's blocks, grouped under their headings; what stands before the first heading is a group too. */
export function sectionsByHeading(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (last === undefined || block.kind === "heading") sections.push([block]);
    else last.push(block);
  }
  return sections;
}
