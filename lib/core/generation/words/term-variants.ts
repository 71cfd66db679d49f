import type { Definition } from "@/lib/core/generation/facts/lesson-facts";
import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import { headVariants, sameNameElsewhere, turnedRound, verbForms } from "./answer-forms";
import { kindOf } from "./kinds";
import { isPlural } from "./terms";
import { classedWords } from "./word-classes";

/** Words before a term that do not name it more closely: "the forecast", "this forecast". */
const NOT_NAMING =
  /^(an?|the|this|that|these|those|its?|their|our|your|his|her|my|of|in|on|to|by|for|from|with|and|or|is|are|was|were|called|known|as|each|every|some|any|no|more|most|first|good|new|same|other|such|when|where|which|what|into|at|than|like|between|not|also)$/i;
const MOST = 10;

type Asked = Pick<Definition, "term" | "meaning" | "otherNames">;

/**
 * Every spelling of a term that shows a pupil knows it: singular and plural, the lesson's other names
 * for it, and its longer name where the lesson uses one ("weather forecast" for "forecast").
 */
export function variantsOf({ term, meaning, otherNames }: Asked, lesson: string): string[] {
  const names = [term, ...otherNames, ...sameNameElsewhere(term, lesson)];
  const all = [
    ...names,
    ...names.flatMap((name) =>
      otherNumber(name).filter((other) => isCounted(name, other, meaning, lesson)),
    ),
    ...withoutKind(term),
    ...amongItsKind(term, lesson),
    ...initialsIn(term, lesson),
    ...shortOf(term, lesson),
    ...headAlone(term, meaning, lesson),
    ...longerNames(term, lesson),
    ...verbForms(term, meaning, lesson),
    ...turnedRound(term, lesson),
    ...headVariants(term, meaning),
  ];
  const seen = new Set<string>();
  return all
    .filter((name) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
    .slice(0, MOST);
}

/** What the lesson itself puts in the plural, or counts ("a bubo", "each bubo"): "sodium hydroxides" is nothing. */
function isCounted(name: string, other: string, meaning: string, lesson: string): boolean {
  const text = ` ${lesson.toLowerCase()}`;
  const counted = new RegExp(
    `\\b(an?|each|every|one|two|three|four|many|several|both)\\s${escapePattern(name.toLowerCase())}(?![\\p{L}-])`,
    "u",
  );
  // One word for "a bend in a river" is counted; a substance is not, and of longer names nobody can be sure.
  const oneOfMany =
    !name.includes(" ") &&
    /^an?\s(?!(way|type|kind|form|method|mixture|process|system)\b)/i.test(meaning) &&
    kindOf(meaning) !== "substance";
  const written = new RegExp(
    `(?<![\\p{L}-])${escapePattern(other.toLowerCase())}(?![\\p{L}-])`,
    "u",
  ).test(text);
  return oneOfMany || written || counted.test(text) || (isPlural(name) && tellsOfMany(meaning));
}

/** "Notes that …", "colours …": a meaning in the plural. "Pathos", "Logos" and "photosynthesis" only end in s. */
function tellsOfMany(meaning: string): boolean {
  const first =
    meaning
      .replace(/^(the|some|two|three|many|several)\s+/i, "")
      .split(/\s(?:that|which|who|of|in|on|at|for|with|from|made|used)\s/)[0] ?? "";
  return /[^sui\W]s$/.test(first) && !/ing\b/.test(first.split(" ")[0] ?? "");
}

/** "Committee" is enough for "Committee stage". */
function withoutKind(term: string): string[] {
  const [, own] =
    /^(.{4,}) (stage|phase|process|method|technique|site|zone|theory|style)$/i.exec(term) ?? [];
  return own === undefined ? [] : [own];
}

/** Where a lesson speaks of interval, circuit and continuous training, "continuous" is enough. */
function amongItsKind(term: string, lesson: string): string[] {
  const [, own = "", head = ""] = /^(\p{L}{5,}) (\p{L}{4,})$/u.exec(term) ?? [];
  if (own === "") return [];
  const before = new RegExp(`(\\p{L}{5,}) ${head.toLowerCase()}\\b`, "gu");
  const kinds = new Set([...lesson.toLowerCase().matchAll(before)].map(([, kind]) => kind));
  return kinds.size >= 4 ? [own] : [];
}

/** Of what can be counted: "evaporations" and "shoulder surfings" are nobody's answer. */
function otherNumber(term: string): string[] {
  if (!/[a-z]$/.test(term) || /(tion|sion|ing|ity|ness|ment|ism|acid|ence|ance)$/i.test(term))
    return [];
  if (/(ss|us|is|ics|sis)$/i.test(term)) return [];
  if (/[^aeiou]ies$/i.test(term)) return [term.replace(/ies$/i, "y")];
  if (/(ch|sh|x)es$/i.test(term)) return [term.replace(/es$/i, "")];
  if (isPlural(term)) return /s$/.test(term) ? [term.slice(0, -1)] : [];
  if (/[^aeiou]y$/i.test(term)) return [term.replace(/y$/i, "ies")];
  return [/(ch|sh|x|s|z)$/i.test(term) ? `${term}es` : `${term}s`];
}

/** "CPU" where the lesson writes it beside "central processing unit". */
function initialsIn(term: string, lesson: string): string[] {
  const words = term.split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0).toUpperCase()).join("");
  const written = new RegExp(`\\b${initials}\\b`).test(lesson);
  return words.length > 1 && initials.length > 1 && written ? [initials] : [];
}

/** "The web" and "WWW" for the World Wide Web: of a name in capitals its last word is enough, where the lesson says it so. */
function shortOf(term: string, lesson: string): string[] {
  const words = term.split(" ");
  const last = words.at(-1) ?? "";
  const isName = words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  if (!isName) return [];
  const alone = new RegExp(`\\bthe ${escapePattern(last)}(?![\\p{L}-])`, "iu").test(lesson);
  const initials = words.map((word) => word.charAt(0)).join("");
  return [...(alone ? [last] : []), ...(words.length > 2 ? [initials] : [])];
}

/** "Server" for "web server" where the lesson says so and knows no other server. */
function headAlone(term: string, meaning: string, lesson: string): string[] {
  const [, own = "", head = ""] = /^(\p{L}+) (\p{L}{4,})$/u.exec(term.toLowerCase()) ?? [];
  // "The point where lines meet": "point" tells nothing that the question has not said.
  if (head === "" || meaning.toLowerCase().includes(head)) return [];
  const text = lesson.toLowerCase();
  const before = [...text.matchAll(new RegExp(`(\\p{L}+) ${head}(?![\\p{L}-])`, "gu"))];
  const naming = before.map(([, word = ""]) => word).filter((word) => !NOT_NAMING.test(word));
  const isOnlyOne = naming.every((word) => word === own);
  return isOnlyOne && naming.length < before.length ? [head] : [];
}

function longerNames(term: string, lesson: string): string[] {
  if (term.includes(" ")) return [];
  const found = lesson.matchAll(
    new RegExp(
      `(?<=\\b(?:an?|the|this|each|every) )(\\p{Ll}{3,}) ${escapePattern(term.toLowerCase())}(?![\\p{L}-])`,
      "gu",
    ),
  );
  return [...found]
    .filter(([, before = ""]) => !NOT_NAMING.test(before) && isNoun(before))
    .map(([whole]) => whole.toLowerCase())
    .slice(0, 2);
}

/** "Weather forecast" names the same thing; "negative correlation" does not. */
function isNoun(word: string): boolean {
  return classedWords(word.toLowerCase())[0]?.wordClass === "NOUN";
}
