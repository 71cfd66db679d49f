import { spellingForm } from "./british-spelling";
import { cleanCharacters } from "./clean-characters";
import { digitsForWords } from "./number-words";

/**
 * A short answer in one line: characters cleaned, quotation marks around it and punctuation behind it gone,
 * case kept. This is what teachers' patterns see.
 */
export function plainText(text: string): string {
  const clean = cleanCharacters(text).replaceAll('"', "").trim();
  const bare = clean.replace(/[\s.,;:!?]+$/, "");
  // A question may ask for a full stop or a colon.
  return bare === "" ? clean : bare;
}

/** The words of an answer in the form that is compared; see question-types.md, "Short text". */
export function comparedWords(text: string, caseSensitive: boolean): string[] {
  const plain = plainText(text);
  const cased = caseSensitive ? plain : plain.toLowerCase();
  const words = cased
    .replaceAll("'", "")
    .replace(/(?<=\p{L})-(?=\p{L})|(?<=\p{L}{2})-(?=\d)/gu, " ")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(?<=\d) ?x ?(?=\d)/gi, " x ")
    .replace(/&/g, " and ")
    .replace(/[,;]/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  return digitsForWords(words).map(spellingForm);
}

/**
 * The ways one answer may be read: with and without its articles, and a list with "and" for its commas. The
 * articles are not simply dropped, because "vitamin A" is not "vitamin" and the answer may be an article itself.
 */
export function readings(text: string, caseSensitive: boolean): string[][] {
  const list = text.replace(/\s*(?:;|,(?!\d{3}(?!\d)))\s*(?:and\s+)?(?=\S)/gi, " and ");
  const versions = list === text ? [text] : [text, list];
  return versions.flatMap((version) => {
    const words = comparedWords(version, caseSensitive);
    const bare = words.filter((word, index) => !isArticle(word, words[index + 1]));
    return bare.length === words.length ? [words] : [words, bare];
  });
}

/** Whether two answers are the same, spelling slips apart. */
export function sameText(a: string, b: string, caseSensitive = false): boolean {
  const others = readings(b, caseSensitive);
  return readings(a, caseSensitive).some((one) => others.some((other) => sameWords(one, other)));
}

/** Equal word by word, or once written together: "Wi-Fi", "wifi" and "wi fi" are one word. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length && a.every((word, index) => word === b[index])) return true;
  return a.length !== b.length && canJoin(a) && canJoin(b) && a.join("") === b.join("");
}

/** Digits and signs never join: "1 2" is not "12". "a typical" is not "atypical". */
function canJoin(words: readonly string[]): boolean {
  return words.every((word) => /^\p{L}+$/u.test(word)) && !isArticle(words[0] ?? "", words[1]);
}

function isArticle(word: string, next: string | undefined): boolean {
  if (next === undefined || !/^(a|an|the)$/i.test(word)) return false;
  return !/^(and|or|.)$/u.test(next);
}
