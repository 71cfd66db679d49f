import { parseRichText, plainText } from "@/lib/core/rich-text/parse";
import type { RichBlock } from "@/lib/core/rich-text/rich-text";

/** Words of a text in lower case, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences a pupil reads: code blocks and maths left out, each sentence on its own. */
export function sentencesOf(markdown: string): string[] {
  return parseRichText(markdown)
    .flatMap(proseOf)
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?])\s+(?=[\p{Lu}“"'(])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Whether `phrase` stands in `text` as whole words. */
export function saysPhrase(text: string, phrase: string): boolean {
  return ` ${wordsOf(text).join(" ")} `.includes(` ${wordsOf(phrase).join(" ")} `);
}

function proseOf(block: RichBlock): string[] {
  if (block.kind === "list") return block.items.flatMap((item) => item.flatMap(proseOf));
  return block.kind === "paragraph" ? [plainText([block])] : [];
}
