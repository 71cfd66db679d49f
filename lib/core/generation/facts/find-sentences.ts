import type { ClassedWord } from "@/lib/core/generation/words/word-classes";
import { classedWords, sentencesIn } from "@/lib/core/generation/words/word-classes";
import type { Evidence } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** Begins by pointing back at something a question would not show. */
const POINTS_BACK =
  /^(this|that|these|those|it|its|they|their|he|she|his|her|we|you|i|here|there(?! are \d)|such|however|therefore|also|but|so|and|or|then|next|finally|first|firstly|because|some of|another|both|each of|as a result|for example|e\.g|in this|after this|remember|note)\b/i;
/** Speaks to the class, or about the page. */
const SPEAKS =
  /\b(i|me|my|mine|you|your|yours|we|us|our|ours|let's|today|tomorrow|yesterday|this|these|those|above|below|following|lesson|worksheet|page|slide|picture|diagram|homework|partner|teacher|class|Mr|Mrs|Miss|Ms|Dr|Sir)\b/i;
const YOU = /\byour?\b/i;
const YOU_ALL = /\byour?\b/gi;
const NO_PROSE = /[:;÷×]|\s[–-]\s|[=→←<>{}_]|https?:|\bwww\.|\?|!|\.\.\.|…/;

export interface PlainSentence extends Evidence {
  readonly kind: "paragraph" | "list-item";
}

/** Every sentence that says one whole thing on its own, with its place. Tables and numbered steps have none. */
export function plainSentences(taught: readonly TaughtBlock[]): PlainSentence[] {
  return taught.flatMap(({ block, section }) => {
    if (block.kind !== "paragraph" && block.kind !== "list-item") return [];
    const kind = block.kind;
    return sentencesIn(block.text)
      .filter((sentence) => standsAlone(sentence) && block.text.includes(sentence))
      .map((quote) => ({
        address: block.address,
        quote,
        kind,
        ...(section === undefined ? {} : { section }),
      }));
  });
}

/** Whether a reader who sees nothing else knows what is meant. */
export function standsAlone(sentence: string): boolean {
  const words = sentence.split(/\s+/).length;
  if (words < 4 || words > 28 || POINTS_BACK.test(sentence) || SPEAKS.test(sentence)) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(sentence) || NO_PROSE.test(sentence)) return false;
  return isSentence(sentence);
}

/** Says what something is: "Debt is money that …", "A budget is a plan …". */
const EXPLAINS =
  /^(?:An? )?\p{L}[\p{L}' -]{2,30} (?:is|means) (?:an?|the|something|someone|\p{Ll}+ing|\p{Ll}+ (?:that|which|who))\s/u;

/**
 * Sentences that explain something and speak of anybody as "you": "A budget is a plan for how you'll spend your money." They
 * are read as if they said "people".
 */
export function explainingSentences(taught: readonly TaughtBlock[]): PlainSentence[] {
  return taught.flatMap(({ block, section }) => {
    const { kind, strong = [] } = block;
    if (kind !== "paragraph" && kind !== "list-item") return [];
    return sentencesIn(block.text)
      .filter((quote) => YOU.test(quote) && block.text.includes(quote))
      .filter((quote) => EXPLAINS.test(quote) || strong.some((term) => quote.includes(term)))
      .filter((quote) => standsAlone(quote.replaceAll(YOU_ALL, "people")))
      .map((quote) => ({
        address: block.address,
        quote,
        kind,
        ...(section === undefined ? {} : { section }),
      }));
  });
}

/** A bullet without a full stop is a sentence only when it has a subject and "is", "are", "has" … */
function isSentence(text: string): boolean {
  const words = classedWords(text);
  const isVerb = ({ wordClass }: ClassedWord) => wordClass === "VERB" || wordClass === "AUX";
  // "Keeping people apart is called …": what is done is the subject there.
  if (words[0] === undefined || (isVerb(words[0]) && !/ing$/.test(words[0].text))) return false;
  return text.endsWith(".")
    ? words.some(isVerb)
    : words.some(({ wordClass }) => wordClass === "AUX");
}
