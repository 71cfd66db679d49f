import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import { headOf, kindOf } from "./kinds";
import { classedWords } from "./word-classes";

/** Other forms of the same answer that a pupil who knows it may write. */

const NOUN_ENDING = /(ation|ition|tion|ion|ment|ance|ence|al|sis)$/i;
const VERB_ENDING = /^(|e|es|s|ed|ing|ate|ates|ated|ating)$/;

/**
 * "Improvising" and "improvise" for "improvisation", where the lesson uses the verb and the question asks for something
 * that is done.
 */
export function verbForms(term: string, meaning: string, lesson: string): string[] {
  const root = term.toLowerCase().replace(NOUN_ENDING, "");
  if (term.includes(" ") || root.length < 4 || root.length === term.length) return [];
  // "The movement of people" asks for a noun; "making the music up" may be answered by a verb.
  if (!/^(when\b|\p{L}{2,}ing\b)/iu.test(meaning) || kindOf(meaning) !== "doing") return [];
  const endings = (lesson.toLowerCase().match(/\p{L}+/gu) ?? [])
    .filter((word) => word.startsWith(root))
    .map((word) => word.slice(root.length))
    .filter((ending) => VERB_ENDING.test(ending));
  if (endings.length === 0) return [];
  const bare = endings.some((ending) => ending.startsWith("at")) ? "at" : "";
  const base = bare === "" ? baseOf(root, endings) : `${root}ate`;
  return [base, `${base.replace(/e$/, "")}ing`].map(capital);
}

/** "improvis" + "e", "digest" + "". */
function baseOf(root: string, endings: readonly string[]): string {
  const withE = endings.some((ending) => ending === "e") || /[sv]$/.test(root);
  return withE ? `${root}e` : root;
}

/** "Distribution of population" for "population distribution", as the lesson says it elsewhere. */
export function turnedRound(term: string, lesson: string): string[] {
  const text = lesson.toLowerCase();
  const [, one = "", other = ""] = /^(\S+) (\S+)$/.exec(term.toLowerCase()) ?? [];
  const [, head = "", of = ""] = /^(\S+) of (?:the )?(\S+)$/.exec(term.toLowerCase()) ?? [];
  const forms = [
    ...(one === "" || one === "of"
      ? []
      : ["", "the ", "a "].flatMap((article) => [
          `${other} of ${article}${one}`,
          `${other} of ${article}${one}s`,
        ])),
    ...(head === "" ? [] : [`${of} ${head}`]),
  ];
  return forms.filter((form) => says(text, form)).map(capital);
}

/**
 * The rest of a name whose last word the question says: "Absolute" for "Absolute reference" when "a cell reference that
 * …" is asked for, and "Absolute cell reference".
 */
export function headVariants(term: string, meaning: string): string[] {
  const words = term.split(" ");
  const [own = ""] = words;
  // "Blue" for "blue notes" is too little.
  if (words.length !== 2 || own.length < 6) return [];
  // "The number of protons" is the atomic number; "atomic" alone might be the mass.
  if (/^the \p{L}+ of\b/iu.test(meaning)) return [];
  const head = (words[1] ?? "").toLowerCase();
  const told = headOf(meaning);
  if (told.replace(/s$/, "") !== head.replace(/s$/, "")) return [];
  const before =
    new RegExp(`^(?:an?|the) (\\p{L}+) ${escapePattern(told)}\\b`, "iu").exec(meaning)?.[1] ?? "";
  const isNoun = classedWords(`the ${before}`)[1]?.wordClass === "NOUN";
  return before === "" || !isNoun ? [own] : [own, `${own} ${before} ${head}`];
}

const ALSO = "(?:also|sometimes|often)(?: be)? (?:called|known as|named)";

/** What the lesson says a thing is also called. */
export function sameNameElsewhere(term: string, lesson: string): string[] {
  const safe = escapePattern(term.toLowerCase());
  const found = [
    new RegExp(
      `(?<!\\p{L})${safe}s?,? (?:(?:is|are|which is|which are) )?${ALSO} (?:an? |the )?(\\p{L}+(?: \\p{L}+)?)(?=[.,;)]|$)`,
      "iu",
    ),
    new RegExp(
      `(?<=^|[.,;(] ?|\\b(?:an?|the) )(\\p{L}+(?: \\p{L}+)?),? (?:(?:is|are) )?${ALSO} (?:an? |the )?${safe}s?(?=[.,;)]|$)`,
      "iu",
    ),
  ].map((pattern) => pattern.exec(lesson)?.[1]);
  return found.flatMap((name) =>
    name === undefined || /^(it|this|they|these|that|which)$/i.test(name) ? [] : [capital(name)],
  );
}

function says(text: string, phrase: string): boolean {
  const at = text.indexOf(phrase);
  if (at < 0) return false;
  const [before, after] = [text.charAt(at - 1), text.charAt(at + phrase.length)];
  return !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Whether an accepted answer is only a part of the term: enough for a mark, though it may well stand elsewhere. */
export function isPartOf(name: string, term: string): boolean {
  const [part, whole] = [name.toLowerCase(), term.toLowerCase()];
  return part !== whole && ` ${whole} `.includes(` ${part} `);
}
