import { givesAway, isTerm } from "@/lib/core/generation/words/terms";
import { sentencesIn } from "@/lib/core/generation/words/word-classes";
import { standsAlone } from "./find-sentences";
import { isGeneral } from "./general-sentences";
import type { KeySentence } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** "They are called unicellular organisms.": the name of what the sentence before described. */
const NAMES_IT =
  /^((?:They|These|This|It)(?: \p{Ll}+){0,2} (?:is|are) (?:called|known as) (?:an? |the )?)([\p{L}' -]{4,40})(\.)$/u;

/** What a lesson describes first and names in the next sentence: both together make a gap that can be filled. */
export function findNamedAfter(taught: readonly TaughtBlock[]): KeySentence[] {
  return taught.flatMap(({ block, section }) => {
    const sentences = sentencesIn(block.text);
    return sentences.slice(1).flatMap((naming, index) => {
      const told = sentences[index] ?? "";
      const [, cue = "", term = "", end = ""] = NAMES_IT.exec(naming) ?? [];
      const quote = `${told} ${naming}`;
      if (!isGeneral(told, [])) return [];
      if (!isTerm(term) || !standsAlone(told.replace(/!$/, ".")) || givesAway(told, term))
        return [];
      if (!block.text.includes(quote)) return [];
      return [
        {
          address: block.address,
          quote,
          ...(section === undefined ? {} : { section }),
          term,
          before: `${told} ${cue}`,
          after: end,
          siblings: [],
          form: "named" as const,
        },
      ];
    });
  });
}
