import type { Feedback } from "../question";

/** A heading that names a list of words and not a part of the subject. */
const GLOSSARY =
  /^((the|our|new|important|useful|technical|scientific|subject|topic) )*(key|glossary|vocab\w*|terms|words|definitions|some facts|literacy)\b/i;
/** Words that discourage, in a lesson as much as in feedback: "bad air". */
const DISCOURAGING = /\b(wrong|incorrect|fail(ed|ure)?|bad|stupid|poor|silly|careless|lazy)\b/i;

/** Whether a text has a word that feedback must not have, though it be the lesson's own: "bad air". */
export function discourages(text: string): boolean {
  return DISCOURAGING.test(text);
}

/**
 * Feedback of a question made without a model: encouraging, and every form says what is right.
 * @param answer a whole sentence, ending with a full stop.
 */
export function offlineFeedback(answer: string): Feedback {
  if (DISCOURAGING.test(answer)) return offlineFeedback("Compare your answer with the lesson.");
  return {
    correct: `Well done. ${answer}`,
    partial: `You have part of this. ${answer}`,
    incorrect: `Not yet, keep going. ${answer}`,
  };
}

/**
 * A way to begin, and where in the lesson to think back to, unless that heading would tell the answer.
 * @param answers texts the hint must not hold.
 */
export function offlineHint(
  way: string,
  section: string | undefined,
  answers: readonly string[],
): string {
  const nowhere = section === undefined || GLOSSARY.test(section);
  if (nowhere || answers.some((answer) => tells(section, answer))) return way;
  return `${way} Think back to the part of the lesson called “${section}”.`;
}

/**
 * Where in the lesson a typed answer is to be found, and of how many words it is: never its letters, which would give it
 * away. Where its own heading tells it, the one before shows the way.
 * @param answers texts the hint must not hold, the expected one first.
 */
export function placeHint(
  { address, section, after }: LessonPlace,
  answers: readonly string[],
): string {
  const where = pageOf(address);
  const page = where === undefined ? "" : ` on ${where}`;
  const long = lengthOf(answers[0] ?? "");
  const named = section !== undefined && !answers.some((answer) => tells(section, answer));
  if (named && GLOSSARY.test(section))
    return `It is one of the key terms in the list “${section}”${page}.`;
  if (named) return `Think back to the part of the lesson called “${section}”${page}.${long}`;
  if (page !== "") return `Think back to what you read${page} of the lesson.${long}`;
  return after === undefined || answers.some((answer) => tells(after, answer))
    ? `The lesson gives this a name of its own.${long}`
    : `It comes in the lesson straight after the part called “${after}”.${long}`;
}

const NUMBER_WORDS = ["no", "one", "two", "three", "four"];

function lengthOf(answer: string): string {
  const words = answer.split(/\s+/).length;
  return words > 1 ? ` The answer is ${NUMBER_WORDS[words] ?? words} words long.` : "";
}

/** Where pupils should look again: "“Key words” on slide 9". */
export interface LessonPlace {
  readonly address: string;
  readonly section?: string | undefined;
  /** The heading before its own. */
  readonly after?: string | undefined;
}

/**
 * Feedback of a question with many parts, whose key stands beside it anyway: it says what to look at again.
 * @param done what is right, "Every pair is right."
 * @param look what to do at that place, "find what is said of each one".
 */
export function guidingFeedback(
  done: string,
  look: string,
  places: readonly LessonPlace[],
): Feedback {
  const where = placeNames(places);
  return {
    correct: `Well done. ${done}`,
    partial: `Some of this is right. Go back to ${where} and check the ones that you were less sure of.`,
    incorrect: `Not yet, keep going. Go back to ${where} and ${look}.`,
  };
}

function placeNames(places: readonly LessonPlace[]): string {
  const names = [...new Set(places.map(placeName))];
  return names.length > 2 || names.length === 0 ? "the lesson" : names.join(" and ");
}

function placeName({ address, section }: LessonPlace): string {
  const where = pageOf(address);
  if (section === undefined) return where === undefined ? "the lesson" : `${where} of the lesson`;
  return where === undefined ? `“${section}” in the lesson` : `“${section}” on ${where}`;
}

/** "slide 4", "page 2". */
function pageOf(address: string): string | undefined {
  const where = /\b(slide|page) (\d+)\b/i.exec(address);
  return where === null ? undefined : `${where[1]?.toLowerCase()} ${where[2]}`;
}

/** The heading a question is filed under, unless that tells its answer or names only a part of what it asks. */
export function neutralTopic(sections: readonly (string | undefined)[], answer = ""): string {
  const [first, ...others] = [...new Set(sections)];
  if (first === undefined || others.length > 0) return "Key words";
  return answer !== "" && tells(first, answer) ? "Key words" : first;
}

/** What a question may hold only between quotation marks: the linter and the eye would stumble over it otherwise. */
const ONLY_QUOTED =
  /[;:"“”‘()]|['’](?!\p{L})|\b(not|no|never|none|without|cannot|nobody|nothing)\b|n['’]t\b/iu;
const NAMED_THINGS =
  /^the (place|point|area|part|layer|side|edge|line|person|group|organ|unit|instrument|tool)\b/;
/** "Efficient" is no name for getting a job done. */
const DESCRIBING = /(ent|ant|able|ible|ous|ive|ful|al|ic)$/i;

/** What a question needs to know of a term: "clause" is what happens, and no name for a thing. */
export interface ToldTerm {
  readonly term: string;
  readonly meaning: string;
  readonly form: "glossary" | "phrase" | "clause" | "said";
  readonly quote: string;
}

/** The question a meaning answers, in the words a teacher would use for that kind of thing. */
export function askForTerm({ term, meaning, form }: Omit<ToldTerm, "quote">): string {
  const said = asMeaning(meaning);
  const words = plain(said);
  if (form === "clause") return `Which key term does this describe?\n\n“${words}”`;
  const name = /^the ((?:\p{Ll}+ )?name for .+)$/u.exec(said)?.[1];
  if (name !== undefined && !/\b(that|which|who)\b/.test(name))
    return `What is the ${plain(name)}?`;
  if (said.split(" ").length > 16 || ONLY_QUOTED.test(said) || !/^\p{Ll}/u.test(said))
    return `Which key term has this meaning?\n\n“${words}”`;
  if (/^((someone|somebody|anyone|people) (who|that)|an? (?!\p{L}+ing\b))/u.test(said))
    return `What is the key term for ${words}?`;
  if (/\bname of\b/u.test(said)) return `Which key term means “${words}”?`;
  if (NAMED_THINGS.test(said)) return `What is the name of ${words}?`;
  if (/^the \p{Ll}+/u.test(said)) return `What is the name for ${words}?`;
  if (/^(?!having\b|being\b)\p{Ll}+ing\b/u.test(said) && !DESCRIBING.test(term))
    return `What is the key term for ${words}?`;
  return `Which key term means “${words}”?`;
}

/** Lesson text inside a Markdown prompt: shown as it was written. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>$#|]/g, (mark) => `\\${mark}`);
}

/** "the sun." → "The sun." */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** "Erosion means: the wearing away of rock." Only a glossary gives meanings; anything else is told in the lesson's words. */
export function tellTerm({ term, meaning, form, quote }: ToldTerm): string {
  if (DISCOURAGING.test(`${meaning} ${quote}`)) return `The key term is “${term}”.`;
  const means = form === "glossary" && !/^\p{Ll}+s\s/u.test(meaning);
  const open = quote.includes("(") && !quote.includes(")") ? ")" : "";
  const said = `${quote.replace(/\s+/g, " ").replace(/[.;,]+$/, "")}${open}`;
  return means
    ? `${term.charAt(0).toUpperCase()}${term.slice(1)} means: ${asMeaning(meaning)}.`
    : `The answer is “${term}”. The lesson says: “${said}”.`;
}

/** A meaning inside a sentence: "How high …" begins small there, names keep their capital. */
export function asMeaning(meaning: string): string {
  const trimmed = meaning.trim().replace(/[.;,]+$/, "");
  const first = /^\p{L}+/u.exec(trimmed)?.[0] ?? "";
  const common = COMMON_OPENING.test(first) || /^\p{Lu}\p{Ll}{2,}ing$/u.test(first);
  return common ? trimmed.charAt(0).toLowerCase() + trimmed.slice(1) : trimmed;
}

const COMMON_OPENING =
  /^(an?|the|any|one|two|three|some|all|how|when|where|what|who|someone|something|somebody|people|to|in|on|at|of|by|very|more|most|not|it|when|words?|things?)$/i;

function tells(text: string, answer: string): boolean {
  const words = answer
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  const shown = text.toLowerCase();
  return (
    shown.includes(answer.toLowerCase()) || words.some((word) => shown.includes(word.slice(0, 6)))
  );
}
