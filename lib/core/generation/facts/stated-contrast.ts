import { classedWords } from "@/lib/core/generation/words/word-classes";

/** A label that goes on into its cell: "In Australia it is…", "Northern hemisphere is tilted…". */
const GOES_ON = /^(.{4,50}?)\s*(?:…|\.\.\.)$/u;
/** A label that needs its cell, and makes a statement with it: "Ends with", "Found in". */
const LEADS =
  /^((starts|ends|begins|finishes|deals|works|helps) with|(found|used|made|grown|caused|lives|grows) (in|on|by|from|of|for|at|with)|eats|contains|needs|causes|produces|carries|protects|controls)$/i;
/** Under such a label a cell says all of the thing itself: "On the Moon" would be missed. */
const NAMES_ALL =
  /^(|what|what (it|they) (is|are|does|do|means?)|(main |key )?(job|role|function|purpose|use|task|feature|characteristic|meaning|definition|description|aim|idea|belief|advantage|disadvantage|strength|weakness))s?$/i;
/** Labels of which a cell is no property: "What", "Main job", "Example". */
const QUESTION_WORD = /^(what|who|why|how|when|where|which|meaning|definition)\b/i;

/**
 * A row's label and one of its cells as words that read well by themselves: "Swash | strong" is "The swash is strong", "Main job | Checks bills" is "Checks bills". Undefined where that cannot be said with certainty.
 */
export function statedOf(label: string, value: string): string | undefined {
  if (/[?|/]/.test(label) || /[?|]/.test(value)) return undefined;
  const goesOn = GOES_ON.exec(label)?.[1];
  if (goesOn !== undefined) return sentenceFrom(goesOn, value);
  const does = /^what (?:it|they) (?!does$|do$|is$|are$|means?$)(\p{Ll}+s?)$/iu.exec(label)?.[1];
  if (does !== undefined) return `${capital(does)} ${uncapital(value)}`;
  if (LEADS.test(label)) return `${capital(label)} ${uncapital(value)}`;
  if (isAdjective(value)) return propertyOf(label, value);
  return NAMES_ALL.test(label) && standsByItself(value) ? capital(value) : undefined;
}

/** "Northern hemisphere is tilted" + "towards the Sun". */
function sentenceFrom(label: string, value: string): string | undefined {
  const words = classedWords(label);
  const verb = words.findIndex(({ wordClass }) => wordClass === "VERB" || wordClass === "AUX");
  const subject = words.slice(0, verb);
  if (verb < 1 || !/^\p{Ll}/u.test(value)) return undefined;
  const bare = !subject.some(({ wordClass }) => /^(DET|PRON|ADP)$/.test(wordClass));
  const common = /^\p{Ll}+[^s]$/u.test(subject.at(-1)?.text ?? "");
  return bare && common ? `The ${uncapital(label)} ${value}` : `${label} ${value}`;
}

/** "The height is high" is clumsy: such a measure says how big a thing is, and the thing is not named. */
const MEASURES =
  /\b(height|length|width|depth|size|age|weight|distance|speed|time|duration|amount|number)\b/i;

/** "Swash" + "strong": only of one thing named in a few words. */
function propertyOf(label: string, value: string): string | undefined {
  const words = classedWords(label);
  if (MEASURES.test(label)) return undefined;
  const names = /^\p{L}[\p{L} ]+$/u.test(label) && words.length <= 5 && !QUESTION_WORD.test(label);
  const own = label.split(/ (?:of|in|at|on) /)[0] ?? "";
  const last = words[own.split(" ").length - 1];
  const plural = /[^siu]s$/.test(own);
  if (!names || plural || !/^(NOUN|PROPN)$/.test(last?.wordClass ?? "")) return undefined;
  if (words.some(({ wordClass }) => wordClass === "VERB" || wordClass === "AUX")) return undefined;
  return `The ${uncapital(label)} is ${value.charAt(0).toLowerCase()}${value.slice(1)}`;
}

function isAdjective(value: string): boolean {
  const words = classedWords(`It is ${value.toLowerCase()}`).slice(2);
  const last = words.at(-1)?.wordClass;
  return (
    words.length <= 2 && last === "ADJ" && words.every(({ wordClass }) => /ADJ|ADV/.test(wordClass))
  );
}

/** A whole phrase of three words or more that names or tells something, and does not lean on its label. */
function standsByItself(value: string): boolean {
  const words = classedWords(uncapital(value));
  const opens = words[0]?.wordClass ?? "X";
  const tells = words.some(({ wordClass }) => wordClass === "VERB");
  const linked = /\b(of|in|on|at|for|to|from|with|by|and)\b/.test(value);
  if (words.length < 3 || /^(ADP|SCONJ|CCONJ|ADV|PRON)$/.test(opens)) return false;
  return /^(VERB|NOUN|ADJ|DET|NUM)$/.test(opens) && (tells || linked);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function uncapital(text: string): string {
  return /^.[\p{Lu}]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
