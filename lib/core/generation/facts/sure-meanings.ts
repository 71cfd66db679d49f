import { isNearlySpelt } from "@/lib/core/generation/words/near-spelling";
import { classedWords } from "@/lib/core/generation/words/word-classes";
import type { Definition } from "./lesson-facts";

/** Begins by speaking to somebody, or of something that stands elsewhere. */
const LEANS =
  /^(you|we|i|it|they|he|she|this|that|these|those|there|here|also|not|no|like|same|see|as)\b|\b(overleaf|today|this lesson|see page)\b/i;
/** Names what is done, never the people who do it: "visitors who …" are no "ecotourism". */
const NAMES_NO_PERSON = /(ism|ing|ness)$/i;
const TELLS_OF_PEOPLE =
  /^((an?|the|small|large|some|any|all) )*(groups? of )?(people|visitors|persons?|someone|somebody|men|women|children|workers|farmers|tourists)\b/i;
const ENDS_OPEN = /\b(the|an?|and|or|but|that|which)$/i;
/** Fewer words outside a glossary describe more than one thing: "a wreath of ivy", "the lowest point". */
const FEWEST_WORDS_SAID = 5;

/** "Jackal headed god of embalming": who somebody is, and no key term. */
const NAMES_SOMEBODY = /^(?!an? )(\S+ ){0,3}(gods?|goddess|god of|goddess of)\b/i;

type Told = Pick<Definition, "term" | "meaning" | "form" | "isKindOfHead">;

/**
 * Whether a meaning tells for certain what its term is. Left out are jobs ("works out the pictures …"), what is said to the
 * class, fragments, people where the term names no person, and meanings that nearly spell their term.
 */
export function isSureMeaning({ term, meaning, form, isKindOfHead }: Told): boolean {
  const words = meaning.split(/\s+/);
  if (LEANS.test(meaning) || ENDS_OPEN.test(meaning) || NAMES_SOMEBODY.test(meaning)) return false;
  if (form !== "glossary" && words.length < FEWEST_WORDS_SAID) return false;
  // "When the target is the last item": the target of what, its sentence does not say.
  if (form === "said" && (/^(when|where) (the|they|it)\b/i.test(meaning) || isTitle(term)))
    return false;
  if (form !== "clause" && tellsJob(meaning)) return false;
  if (NAMES_NO_PERSON.test(term) && TELLS_OF_PEOPLE.test(meaning)) return false;
  return isKindOfHead || !words.some((word) => isNearlySpelt(word, term));
}

/** "Shvetaketu and the salt": what something is called, and no term. */
export function isTitle(term: string): boolean {
  return term.split(" ").length > 3 || / (and|of) the /.test(term);
}

/** "Works out the pictures that are shown": what a part does, and no meaning of its name. */
function tellsJob(meaning: string): boolean {
  const first = classedWords(`it ${meaning.toLowerCase()}`)[1];
  const isNoun = /^\S+ (that|which|who|whose|where|of|used|made|found|held|taken|given)\b/i.test(
    meaning,
  );
  return first?.wordClass === "VERB" && /s$/.test(first.text) && !isNoun;
}
