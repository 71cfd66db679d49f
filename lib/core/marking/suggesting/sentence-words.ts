import { stemmer } from "stemmer";
import { wordsOf } from "@/lib/core/questions/lint/words";
import { spellingForm } from "@/lib/core/questions/shared/british-spelling";

/** Words of a mark scheme that tell the marker what to do, and words that tell nothing. */
const TELLS_NOTHING = new Set(
  `a an the of in on to and or but is are was were be been it its by for with from as at that this these those which
  there than then so if because will would can could may might must do does did has have had not no any some all each
  into out up down more most very just also about over under their they them he she his her you your i we our one
  says say states state names name gives give explains explain describes describe mentions mention identifies identify
  recognises recognise shows show links link makes make point refers refer uses use award accept allow answer pupil
  student mark marks points credit example eg ie etc`
    .split(/\s+/)
    .map((word) => word.trim()),
);

const DENIES =
  /\b(not|never|no|nor|neither|without|cannot|isnt|arent|doesnt|dont|wont|cant)\b|n't\b/u;

/** The sentences of an answer, as they were written. */
export function sentencesIn(text: string): string[] {
  return text
    .split(/(?<=[.!?;])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** Words without their endings, British and American spelling alike. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map((word) => stemmer(spellingForm(word)));
}

/** The stems that carry meaning in a line of a mark scheme. */
export function tellingStems(text: string): string[] {
  return wordsOf(text)
    .filter((word) => !TELLS_NOTHING.has(word))
    .map((word) => stemmer(spellingForm(word)));
}

/** Whether a sentence denies something: then its words stand for the opposite of what they name. */
export function isNegated(sentence: string): boolean {
  return DENIES.test(sentence.normalize("NFKC").replace(/’/gu, "'").toLowerCase());
}
