import type { Block } from "@/lib/core/documents/source-document";

/** The heading before the one a block stands under: where a pupil can look when its own heading tells too much. */
export function headingBefore(blocks: readonly Block[], address: string): string | undefined {
  const at = blocks.findIndex((block) => block.address === address);
  const headings = blocks.slice(0, Math.max(0, at)).filter(({ kind }) => kind === "heading");
  const [title, ...parts] = headings.map(({ text }) => text.trim());
  const before = parts.at(-2);
  return before === title || before === undefined || before.length > 60 ? undefined : before;
}
