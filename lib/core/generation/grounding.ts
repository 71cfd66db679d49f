import { stemmer } from "stemmer";
import type { Block } from "@/lib/core/documents/source-document";
import type { SourceSpan } from "@/lib/core/questions/question";

/** Where a quote stands: half-open range of UTF-16 units in the block's own text. */
export interface FoundQuote {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the words a question rests on in the block it names, and failing that in any block: a model that
 * quotes well and counts badly is not to be doubted. White space, quotation marks, dashes and case are
 * normalised first. @returns undefined when the words are not in the lesson.
 */
export function findQuote(blocks: readonly Block[], span: SourceSpan): FoundQuote | undefined {
  const named = blocks.filter(({ address }) => address === span.address);
  const rest = blocks.filter(({ address }) => address !== span.address);
  for (const block of [...named, ...rest]) {
    const range = rangeIn(block.text, span.quote);
    if (range !== undefined) return { block, ...range };
  }
  return undefined;
}

/**
 * Whether the quotes say what makes an answer right: every word of the answer that carries meaning stands in
 * them, whatever its ending, and every number whatever its commas.
 */
export function quotesHold(answer: string, quotes: readonly string[]): boolean {
  const held = new Set(quotes.flatMap(meaningfulStems));
  return meaningfulStems(answer).every((stem) => held.has(stem));
}

function rangeIn(text: string, quote: string): { start: number; end: number } | undefined {
  const wanted = compared(quote).text.trim();
  if (wanted === "") return undefined;
  const { text: searched, origins } = compared(text);
  const at = searched.indexOf(wanted);
  if (at < 0) return undefined;
  const start = origins[at] ?? 0;
  const last = origins[at + wanted.length - 1] ?? text.length - 1;
  return { start, end: endOfCharacter(text, last) };
}

/** A text as it is compared, and for each of its units the place in the text it came from. */
function compared(text: string): { text: string; origins: number[] } {
  const origins: number[] = [];
  let result = "";
  let place = 0;
  for (const character of text) {
    const plain = plainCharacter(character);
    const doubledSpace = plain === " " && (result === "" || result.endsWith(" "));
    if (!doubledSpace) {
      result += plain;
      for (let unit = 0; unit < plain.length; unit++) origins.push(place);
    }
    place += character.length;
  }
  return { text: result, origins };
}

function plainCharacter(character: string): string {
  if (/\s/u.test(character)) return " ";
  if (/[‘’‛`´]/.test(character)) return "'";
  if (/[“”„«»]/.test(character)) return '"';
  if (/[‐‑‒–—−]/.test(character)) return "-";
  if (/[\u00ad\u200b-\u200d\ufeff]/.test(character)) return "";
  return character.normalize("NFKC").toLowerCase();
}

function endOfCharacter(text: string, start: number): number {
  return start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
}

const EMPTY_WORDS = new Set(
  "a an the of and or to in on at is are was were be been by for from with as it its that this these those than then into their they".split(
    " ",
  ),
);

function meaningfulStems(text: string): string[] {
  const words =
    compared(text.replace(/(?<=\d),(?=\d{3})/g, "")).text.match(/[\p{L}\p{N}.]+/gu) ?? [];
  return words
    .map((word) => word.replace(/^\.+|\.+$/g, ""))
    .filter((word) => word !== "" && !EMPTY_WORDS.has(word))
    .map(stemmer);
}
