import type { Block } from "./source-document";

/** Whether there is anything to make a question of: a scan has none, nor has a deck of bare pictures. */
export function hasWords(blocks: readonly Pick<Block, "text" | "furniture">[]): boolean {
  return blocks.some(({ text, furniture }) => furniture !== true && /[\p{L}\p{N}]/u.test(text));
}
