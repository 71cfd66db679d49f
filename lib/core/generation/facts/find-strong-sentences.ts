import { isTerm } from "@/lib/core/generation/words/terms";
import { sentencesIn } from "@/lib/core/generation/words/word-classes";
import { standsAlone } from "./find-sentences";
import type { KeySentence } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** Words that need the sentence before. */
const POINTS_BACK =
  /\b(he|she|they|it|his|her|their|its|him|them|the others?|another|such|both)\b/i;

/**
 * Sentences around one word the author set in bold, where they stand by themselves: what a teacher would leave out of
 * them is marked already.
 */
export function findStrongSentences(taught: readonly TaughtBlock[]): KeySentence[] {
  return taught.flatMap(({ block, section }) =>
    sentencesIn(block.text)
      .filter((sentence) => block.text.includes(sentence))
      .flatMap((quote) => {
        const held = (block.strong ?? []).filter((term) => quote.includes(term));
        const [term] = held;
        if (term === undefined || held.length > 1 || !canStand(quote, term)) return [];
        const at = quote.indexOf(term);
        return [
          {
            address: block.address,
            quote,
            ...(section === undefined ? {} : { section }),
            term,
            before: quote.slice(0, at),
            after: quote.slice(at + term.length),
            siblings: [],
            form: "strong" as const,
          },
        ];
      }),
  );
}

function canStand(quote: string, term: string): boolean {
  const [before = "", after = "", more] = quote.split(term);
  const listed =
    /(,|\band|\bor)\s*$/i.test(before) || /^(,(?! (who|which)\b)|\s+(and|or)\b)/i.test(after);
  const rest = `${before} ${after}`;
  const telling = (rest.match(/\p{L}{4,}/gu) ?? []).length;
  return (
    more === undefined &&
    before !== "" &&
    isTerm(term) &&
    !listed &&
    !POINTS_BACK.test(rest) &&
    telling >= 4 &&
    standsAlone(quote)
  );
}
