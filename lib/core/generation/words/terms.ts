import { stemmer } from "stemmer";

/** Formulas and short forms that stand for the same thing: never a distractor for each other. */
const SAME: readonly (readonly string[])[] = [
  ["carbon dioxide", "co2", "co₂"],
  ["water", "h2o", "h₂o"],
  ["oxygen", "o2", "o₂"],
  ["hydrogen", "h2", "h₂"],
  ["nitrogen", "n2", "n₂"],
  ["methane", "ch4"],
  ["salt", "sodium chloride", "nacl"],
  ["sugar", "glucose"],
  ["denary", "decimal"],
  ["heat", "thermal energy"],
];

const NOT_A_TERM =
  /^(note|notes|remember|tip|task|homework|questions?|answers?|examples?|example \d+|key ?words?|title|date|name|aim|starter|extension|challenge|hint|(useful |more |further )?(websites?|web ?links?|links?|reading|videos?|clips?)|step \d+|worked example|resources?|total|other|same|next|last|then|now|(common )?(mistakes?|misconceptions?|errors?)|top tips?|yes|no|why|how|what|when|where|who|first|second|third|fourth|final|mr|mrs|miss|ms|dr)\b/i;
const NO_NOUN =
  /\b(is|are|was|were|be|has|have|had|can|will|which|that|because|if|when|it|they|he|she|we|you|i|this|these|there|what|who|not|or)\b|^(some|many|most|others|all|both|each|every|several)\b(?!-)|^(one|two|three)$|^(?!forest$|harvest$|conquest$|protest$|contest$|request$|quest$|nest$|crest$|chest$|test$|pest$|west$|guest$|priest$)\w+(est)$/i;

/** "The  mouth" → "mouth"; "Random access memory (RAM)" → "Random access memory". */
export function cleanTerm(text: string): string {
  return text
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/^(an?|the|its|their|his|her)\s+/i, "")
    .replace(/[\s.:;,–-]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** What stands in brackets after a term, when it is another name for it. */
export function otherNames(text: string): string[] {
  const inside = /\(([^)]{1,40})\)/.exec(text)?.[1]?.trim();
  return inside !== undefined && /^[\p{L}][\p{L} -]*$/u.test(inside) ? [inside] : [];
}

/** Whether a text can be the name of an idea: one to four words, no sentence, no label of a worksheet. */
export function isTerm(text: string): boolean {
  const words = text.split(" ");
  if (words.length > 4 || text.length < 2 || text.length > 40) return false;
  return /^[\p{L}][\p{L}\p{N}'’ -]*$/u.test(text) && !NOT_A_TERM.test(text) && !NO_NOUN.test(text);
}

/** The same idea under one name, for comparing. */
export function termKey(term: string): string {
  return term
    .toLowerCase()
    .split(/[\s-]+/)
    .map(stemmer)
    .join(" ");
}

/**
 * Whether two terms may mean the same, or one is a kind of the other: a pupil who chose the second would
 * have a point. Known formulas, an acronym and its words, one term inside the other.
 */
export function tooAlike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (holds(x, y) || holds(y, x)) return true;
  if (SAME.some((names) => names.includes(x) && names.includes(y))) return true;
  return initials(x) === y || initials(y) === x;
}

/** Whether every word of one term stands in the other: "solar energy" and "energy". */
function holds(longer: string, shorter: string): boolean {
  const words = new Set(termKey(longer).split(" "));
  return termKey(shorter)
    .split(" ")
    .every((word) => words.has(word));
}

/** By its form: "levees", "stomata"; not "axis", "mass". */
export function isPlural(term: string): boolean {
  const last = term.toLowerCase().split(" ").at(-1) ?? "";
  return (
    /[^suiy]s$|ies$|(ata|eria|phenomena)$/.test(last) && !/(ics|lens|series|species)$/.test(last)
  );
}

/** "chlorophyll" → "Chlorophyll"; "pH" and "eBay" stay. */
export function capitalised(term: string): string {
  return /^[a-z][A-Z]/.test(term) ? term : term.charAt(0).toUpperCase() + term.slice(1);
}

/** "Erosion" → "erosion"; names and "RAM" stay. `names` are words the lesson writes with a capital mid-sentence. */
export function inSentence(term: string, names: ReadonlySet<string>): string {
  const first = term.split(" ")[0] ?? "";
  if (/^.[A-Z0-9]/.test(first) || names.has(first)) return term;
  return term.charAt(0).toLowerCase() + term.slice(1);
}

/** Words of meaning, as stems. */
export function stems(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => word.length > 3)
    .map(stemmer);
}

/** Whether a meaning uses the term's own words, or their root, and so tells it: "forest" tells "deforestation". */
export function givesAway(meaning: string, term: string): boolean {
  const said = new Set(stems(meaning));
  const own = stems(term);
  const nearlySaid = (stem: string) =>
    stem.length >= 6 && [...said].some((other) => other.startsWith(stem.slice(0, 4)));
  const grownFrom = (stem: string) =>
    [...said].some((other) => (other.length > 3 && stem.includes(other)) || other.includes(stem));
  return (
    own.some((stem) => said.has(stem) || nearlySaid(stem) || grownFrom(stem)) ||
    ` ${meaning.toLowerCase()} `.includes(` ${term.toLowerCase()} `)
  );
}

/** Whether a text says a term, in whatever number: "Rivers of ice" says "river". */
export function standsIn(text: string, term: string): boolean {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemmer);
  const wanted = (term.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemmer);
  return (
    wanted.length > 0 &&
    words.some((_, start) => wanted.every((word, index) => word === words[start + index]))
  );
}

/** A text as its words' stems, each between blanks: whether one holds another can be asked by `includes`. */
export function stemmed(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stemmer).join(" ")} `;
}

function initials(text: string): string {
  const words = text.split(/[\s-]+/).filter((word) => !/^(of|the|and)$/.test(word));
  return words.length < 2 ? "" : words.map((word) => word.charAt(0)).join("");
}
