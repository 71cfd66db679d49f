import type { Block } from "@/lib/core/documents/source-document";
import type { SourceSpan } from "@/lib/core/questions/question";

/** Where a quote stands in a block's text: `text.slice(start, end)` is what a page marks. */
export interface FoundQuote {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the words a question rests on. White space, quotation marks, dashes and the case of letters do
 * not matter; everything else does.
 * @returns undefined when the named block does not hold the quote: the page then says "not found in your lesson".
 */
export function findQuote(blocks: readonly Block[], span: SourceSpan): FoundQuote | undefined {
  const block = blocks.find(({ address }) => address === span.address);
  const quote = folded(span.quote).text.trim();
  if (block === undefined || quote === "") return undefined;
  const { text, origin } = folded(block.text);
  const at = text.indexOf(quote);
  if (at < 0) return undefined;
  const start = origin[at] ?? 0;
  const last = origin[at + quote.length - 1] ?? start;
  return { block, start, end: last + 1 };
}

/** Whether the marked words contain what makes the answer right: every telling word of it. */
export function quotesHold(answer: string, quotes: readonly string[]): boolean {
  const words = tellingWords(answer);
  const said = new Set(quotes.flatMap(tellingWords));
  return words.every((word) => said.has(word));
}

const SMALL_WORDS = new Set(
  "a an the of in on to and or is are it its by for with from as at that this be".split(" "),
);

function tellingWords(text: string): string[] {
  const words = folded(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length === 0 ? words : telling).map(stemless);
}

/** "cells" and "cell" tell the same; a full stemmer would join words that differ. */
function stemless(word: string): string {
  return word.length > 3 ? word.replace(/(?<=[^s])s$/, "") : word;
}

/** The text as it is compared, and for each of its characters the place it came from. */
function folded(text: string): { text: string; origin: number[] } {
  const characters: string[] = [];
  const origin: number[] = [];
  let spaceBefore = true;
  for (let index = 0; index < text.length; index++) {
    const character = foldCharacter(text.charAt(index));
    const isSpace = character === " ";
    if (isSpace && spaceBefore) continue;
    spaceBefore = isSpace;
    for (const piece of character) {
      characters.push(piece);
      origin.push(index);
    }
  }
  return { text: characters.join(""), origin };
}

function foldCharacter(character: string): string {
  if (/\s|\u00a0/.test(character)) return " ";
  if (/[\u2018\u2019\u201a\u201b\u2032`]/.test(character)) return "'";
  if (/[\u201c\u201d\u201e\u201f\u2033«»]/.test(character)) return '"';
  if (/[\u2010-\u2015\u2212]/.test(character)) return "-";
  return character.toLowerCase();
}
