/** Names of rows that say little by themselves: a part of what, a method for what? */
export const NEEDS_SUBJECT =
  /^(method|type|process|part|feature|group|word|term|letter|shape|function|layer|item|area|factor|principle|problem|sign|symbol|object|element|technique|place|side|colour|name|cell|style|form|zone|code|key|device|material|category|kind|section|field|component|defence|belief|bib|role|stage|idea|piece|source|class|route|level|rank|mode|state|cause|effect|reason|impact|consequence|result|threat|challenge)$/i;
/** "Aerobic or anaerobic?" names two things; these ask something. */
const ASKS =
  /^(what|which|why|how|when|where|who|is|are|was|were|do|does|did|can|could|should|would|will|has|have)\b/i;
/** Headings for the day, lists and questions: nothing to name a subject by. */
const NO_SUBJECT =
  /\b(today|this|these|your|our|my|we|you|us|it|them|they|one|know|learn|remember|lesson|words?|vocab\w*|glossary|terms?|table|summary|quiz|recap|facts|timeline|dates|people|part \d|unit|week|session|bit|stuff|things|let|lets|us|match(ing)?|starter|task|activity|practical)\b/i;

const OF_SOMETHING =
  /\b(reasons?|causes?|effects?|factors?|impacts?|results?|consequences?|advantages?|disadvantages?|benefits?|problems?|solutions?|responses?)$/i;

/**
 * A task about lists: under "Contact" belongs what? Names of one word need the heading they stand under before them,
 * unless that is one of the names.
 */
export function ledByHeading(
  sentence: string,
  names: readonly string[],
  section: string | undefined,
): string {
  const subject = subjectOf(section ?? "");
  // "Human reasons": for what?
  const clear = names.some(
    (name) => (name.includes(" ") && !OF_SOMETHING.test(name)) || name === section,
  );
  return clear || subject === undefined ? sentence : after(subject, sentence);
}

/** What a heading says beyond some names: nothing, where "Layers" stands over a column of layers. */
export function wordsBeyond(heading: string, names: readonly string[]): string[] {
  const known = names.flatMap((name) => name.toLowerCase().match(/\p{L}+/gu) ?? []);
  const words =
    bareHeading(heading)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const isKnown = (word: string) =>
    [word, word.replace(/s$/, ""), word.replace(/es$/, "")].some((one) => known.includes(one));
  return words.filter((word) => !EMPTY.test(word) && !isKnown(word));
}

const EMPTY =
  /^(the|a|an|of|in|and|or|vs|versus|different|main|some|two|three|four|five|six|seven|eight|types?|kinds?|key)$/;

function after(subject: string, sentence: string): string {
  return `“${subject}”: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

/** A heading without its number, its brackets and what it adds after a dash. */
export function bareHeading(heading: string): string {
  const [front = ""] = heading
    .replace(/^(\d+[a-z]?[.):]\s+|\d+\s+(?=\p{Lu})|part \d+:?\s+|[A-Z][.)]\s+)/u, "")
    .replace(/\s*\([^)]*\)/g, "")
    .split(/\s[–—-]\s|:\s/);
  return front.trim();
}

/** A heading as the subject of a task: without its number and what it adds after a dash. */
export function subjectOf(heading: string): string | undefined {
  const front = bareHeading(heading);
  const choice = / or \p{L}+[^?]*\?$/u.test(front) && !ASKS.test(front);
  const text = front.replace(choice ? /\?$/ : /[.:!…]+$/, "").trim();
  const readable = /^[\p{L}][\p{L}\p{N} ,'’-]*$/u.test(text) && !/\p{Lu}{5,} \p{Lu}/u.test(text);
  return !readable ||
    text.split(" ").length > 7 ||
    text.length < 4 ||
    NO_SUBJECT.test(text) ||
    (!choice && ASKS.test(text))
    ? undefined
    : text;
}
