import { classedWords } from "@/lib/core/generation/words/word-classes";
import { namesPerson } from "./people";
import { bareHeading } from "./table-subject";

/** What two headed columns put together, in English: "organ" and "its function". */
export interface HeadingWords {
  readonly row: string;
  readonly target: string;
  /** "does this describe": how a pupil is asked for one row; undefined where the right side is no description. */
  readonly asks: string | undefined;
}

/** Heads of columns that promise nothing in particular, or dates and prices nobody should learn. */
const VAGUE =
  /^(notes?|examples?|.* examples?|(more |key )?details?|info(rmation)?|comments?|(key )?facts?|(key )?points?|pictures?|images?|diagrams?|others?|dates?|years?|when|time|days?|price|cost|scores?|votes?|seats?|amounts?|population|wages?|totals?|results?|marks?|answers?|my .*|your .*|our .*|evidence|source)$/i;
const NO_ROW_NAME =
  /^(ones?|it|them|this|that|dates?|years?|times?|days?|weeks?|lessons?|no|numbers?|questions?|pictures?|images?|answers?|points?|things?|topics?|headings?|stages?|steps?)$/i;
/** "Starts as a", "Before", "Made from": what is done or where, and no name of a thing. */
const NO_NAME =
  /^(starts?|becomes?|turns?|begins?|ends?|comes?|goes|makes?|made|uses?|used|has|have|is|are|was|were|before|after|from|to|into|in|on|at|by|with)\b|\b(an?|the|as|of|to|in|on|at|by|with|from|into)$/i;
/** What several examples may be a case of: a refused loan is unfair and unexplained. */
const ABSTRACT =
  /^(.* )?(issue|question|problem|principle|value|right|idea|theme|concern|reason|factor|belief|virtue|quality|feeling|emotion|skill|risk|danger|benefit|impact|effect|cause)$/i;
/** Nouns that name something a thing has, so that "its …" fits before them. */
const BELONGS = new Set(
  "job function role purpose use meaning definition description explanation effect cause remedy cure treatment symptom symbol sign abbreviation unit formula colour size shape length height weight width duration charge mass taste texture property characteristic capital capital-city location position habitat diet product instrument tool origin result outcome consequence impact aim belief teaching festival founder inventor discoverer composer author artist leader language currency climate advantage disadvantage strength weakness benefit drawback limitation risk danger punishment solution movement action response translation opposite value pronunciation material appearance ending pattern quotation quote key-quotation key-quote arrangement feature special-feature adaptation structure good-point bad-point speed tempo dynamic instruction command".split(
    " ",
  ),
);
const LANGUAGES =
  /^(english|french|german|spanish|italian|latin|welsh|irish|mandarin|chinese|japanese|arabic|urdu|polish|portuguese|russian|greek|hebrew|français|anglais|español|inglés|deutsch|englisch)$/i;
const OWN_NAMES: Readonly<Record<string, string>> = {
  français: "French",
  anglais: "English",
  español: "Spanish",
  inglés: "English",
  deutsch: "German",
  englisch: "English",
};
const OCCUPATION = /^(job|role|career|profession|occupation)$/i;
/** Heads of lists that only stand beside each other: the first strength has nothing to do with the first weakness. */
const SIDE_BY_SIDE =
  /(^|\b)(advantages?|disadvantages?|strengths?|weakness(es)?|benefits?|drawbacks?|limitations?|similarit(y|ies)|differences?|causes?|effects?|consequences?|impacts?|outcomes?|results?|reasons?|risks?|dangers?|costs?|pros?|cons?|good points?|bad points?)$/i;
/** "Adding a point", "Showing results": a head that says what is done names no thing. */
const SAYS_WHAT_IS_DONE =
  /^(?!building\b|painting\b|drawing\b|string\b|spring\b|ring\b|king\b|wing\b|being\b|thing\b|clothing\b|setting\b|reading\b|ending\b|heading\b|saying\b|meaning\b|feeling\b|farming\b)\p{L}{2,}ing( |$)/iu;
const UNCOUNTABLE =
  /^(hardware|software|equipment|information|evidence|vocabulary|food|energy|music|data|weather|apparatus|art|bacteria|fungi|media)$/i;

/**
 * What two headed columns put together, or undefined where either heading is too vague to name what a pupil should
 * find: a matching task is only as clear as its headings.
 * @param heading what stands over the table: under "Parts of a cell" a "part" is a "part of a cell".
 */
export function headingWords(
  leftHead: string,
  rightHead: string,
  heading = "",
): HeadingWords | undefined {
  const section = bareHeading(heading);
  if (areNoPairs(cleanHead(leftHead), cleanHead(rightHead))) return undefined;
  const row =
    typeUnder(section, leftHead) ??
    namedMoreClosely(rowName(leftHead), section) ??
    inFull(rowName(leftHead), section);
  const right = cleanHead(rightHead);
  if (row === undefined || right === "") return undefined;
  const target = /^examples?\b/i.test(right) ? exampleTarget(row, right) : targetOf(right, row);
  return target === undefined ? undefined : { row, target: target.words, asks: target.asks };
}

/** Whether a row of a table that compares things says of each what can be asked: "Movement". */
export function isComparable(label: string): boolean {
  const right = cleanHead(label);
  return !areNoPairs("one", right) && right !== "" && targetOf(right, "one") !== undefined;
}

/** Columns that stand beside each other as alternatives: a row of theirs puts nothing together. */
function areNoPairs(left: string, right: string): boolean {
  const bothLists = SIDE_BY_SIDE.test(left) && SIDE_BY_SIDE.test(right);
  return bothLists || SAYS_WHAT_IS_DONE.test(left) || SAYS_WHAT_IS_DONE.test(right);
}

/** "Example", "Example from the play". */
function exampleTarget(left: string, right: string): Target | undefined {
  const [, where] = /^examples?( (?:from|in) the \p{Ll}+)?$/iu.exec(right) ?? [];
  if (
    namesPerson(left) ||
    ABSTRACT.test(left) ||
    !/^examples?( (from|in) the \p{Ll}+)?$/iu.test(right)
  )
    return undefined;
  // "Malaria" is no example of "Animals", a route of infection, and yet its example in the table.
  return { words: `its example${where ?? " from the lesson"}` };
}

/** "How its made" is a slip, "How its shape helps" is none. */
const SLIP =
  /\b(what|where|how|why|when) its(?= ?$| (\p{L}+ed|made|done|built|grown|worn|spelt|written|shown|known|born|caught|found|for|like)\b)/giu;

/** A heading without brackets and shortened verbs: "How it's made (UK)" is "How it is made". */
export function cleanHead(head: string): string {
  return head
    .replace(/\b(it|what|where|how|why|who|he|she)['’]s\b/gi, "$1 is")
    .replace(/\b(they|we|you)['’]re\b/gi, "$1 are")
    .replace(SLIP, "$1 it is")
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/[?.:]+$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "Types of malware" → "type of malware"; "Hardware" → "piece of hardware". */
function rowName(head: string): string | undefined {
  const text = cleanHead(head);
  if (!/^\p{L}[\p{L}' -]+$/u.test(text) || text.split(" ").length > 4) return undefined;
  if (
    NO_ROW_NAME.test(text) ||
    NO_NAME.test(text) ||
    /^(what|where|why|how|when|who|which)\b/i.test(text)
  )
    return undefined;
  if (LANGUAGES.test(text)) return `${languageName(text)} word or phrase`;
  const name = withoutBarePlace(singular(lowerFirst(unshouted(text))));
  if (UNCOUNTABLE.test(name))
    return /ware$|^equipment|^apparatus/.test(name) ? `piece of ${name}` : `type of ${name}`;
  return name;
}

/** "PASTRY type": capitals that only call out. A short word in capitals is an abbreviation. */
function unshouted(text: string): string {
  return text.replace(/\p{Lu}{5,}/gu, (word) => word.toLowerCase());
}

/** Under "Storage devices", a "type" is a type of storage device. Under "Types of stage", a "stage" is a type of it, and no step of anything. */
function typeUnder(section: string, head: string): string | undefined {
  if (/^(types?|kinds?)$/i.test(cleanHead(head))) {
    const things = singular(lowerFirst(unshouted(section)));
    if (!/^(\p{L}+ ){0,2}\p{Ll}+s$/iu.test(section) || /^(types?|kinds?)\b/i.test(section))
      return undefined;
    return /\b(type|kind)$/.test(things) ? things : `type of ${things}`;
  }
  const kind = /^(?:the |main |different )*types? of (\p{Ll}+)$/iu
    .exec(section)?.[1]
    ?.toLowerCase();
  const named = singular(cleanHead(head).toLowerCase());
  return kind !== undefined && singular(kind) === named ? `type of ${named}` : undefined;
}

/** A language class heads its columns in its language: "Français" is French. */
function languageName(head: string): string {
  const name = OWN_NAMES[head.toLowerCase()] ?? head;
  return name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
}

/** Under "Language techniques", a "technique" is a language technique. */
function namedMoreClosely(name: string | undefined, section: string): string | undefined {
  const [, kind = "", noun = ""] = /^((?:\p{L}{3,} )?\p{L}{3,}) (\p{L}+)$/u.exec(section) ?? [];
  if (name === undefined || name.includes(" ") || singular(noun.toLowerCase()) !== name)
    return undefined;
  // "Comparing resources" is what the class does, and no kind of resource.
  if (/ing$/i.test(kind)) return name;
  const isNoun = classedWords(`the ${kind.toLowerCase()}`).at(-1)?.wordClass === "NOUN";
  return isNoun ? `${lowerFirst(kind)} ${name}` : undefined;
}

/** "Word on label": "each word" reads well, "each word on label" does not. */
function withoutBarePlace(name: string): string {
  return name.replace(/ (on|in|at|for|from|with|by) (?!the\b|an?\b)\p{Ll}+$/u, "");
}

function inFull(name: string | undefined, section: string): string | undefined {
  const [, noun, whole] =
    /^(?:the |main |different |two |three |four |five |six )*(\p{L}+s) of (\p{L}[\p{L} -]{2,30})$/iu.exec(
      section,
    ) ?? [];
  if (noun === undefined || singular(lowerFirst(noun)) !== name) return name;
  return `${name} of ${whole}`;
}

const ALREADY_ONE = /\b(gas|lens|atlas|canvas|bias|alias|pancreas|series|species|means)$/i;

/** The noun that counts: the first of "types of data", the last of "key words". */
function singular(name: string): string {
  const [front = "", ...rest] = name.split(/(?= (?:of|in|on|for|from)\b)/);
  if (ALREADY_ONE.test(front)) return name;
  const one = front
    .replace(/([^aeiou])ies$/, "$1y")
    .replace(/(ch|sh|x|ss)es$/, "$1")
    .replace(/([^sui])s$/, "$1");
  return [one, ...rest].join("");
}

interface Target {
  readonly words: string;
  /** How a pupil is asked for one row: "does this describe"; undefined where the right side is no description. */
  readonly asks?: string;
}

/** What several rows may have in common: "quick to build" is an advantage of more than one. */
const MAY_BE_SHARED =
  /\b((good|bad|strong|weak|plus|minus) points?|(dis)?advantages?|benefits?|drawbacks?|limitations?|strengths?|weakness(es)?|problems?|risks?|dangers?|issues?|pros?|cons?)$/i;

function targetOf(right: string, left: string): Target | undefined {
  if (VAGUE.test(right) || MAY_BE_SHARED.test(right) || speaksOfAnother(right, left))
    return undefined;
  return clauseTarget(right, left) ?? verbTarget(right, left) ?? nounTarget(right, left);
}

/** Under "Inventor | Invention | What it did", "it" is the invention. */
function speaksOfAnother(right: string, left: string): boolean {
  // "What it taught him": whom? Nobody stands before it.
  if (/\b(him|them|us|me)\b|\bher$/i.test(right)) return true;
  return namesPerson(left) ? /\bit\b/i.test(right) : /\b(he|she)\b/i.test(right);
}

/** "What it does", "How does it work?", "Where they came from". */
function clauseTarget(right: string, left: string): Target | undefined {
  const text = lowerFirst(right);
  if (/^(why|reasons?|reason why)$/.test(text)) return { words: "the reason for it" };
  if (/^(what|who) \p{Ll}+s (there|in it|on it)$/u.test(text)) return { words: text };
  if (/^what (they|he|she|you) do(es)?$/i.test(text) && OCCUPATION.test(left))
    return { words: "what the person does", asks: "does this describe" };
  if (/^(where|how|why|when) the \p{Ll}+ \p{Ll}+s$/u.test(text)) return { words: text };
  const does = /^(what|how|where|why) (?:does|do) (it|he|she|they) ([\p{L}]+)(.*)$/iu.exec(text);
  if (does !== null) {
    const [, word, who = "", verb = "", rest] = does;
    const ends = who === "they" ? verb : thirdPerson(verb);
    return clauseOf(`${word} ${who} ${ends}${rest}`);
  }
  const is = /^(what|how|where|why) (is|are|was|were) (it|he|she|they)\b(.*)$/i.exec(text);
  if (is !== null) return clauseOf(`${is[1]} ${is[3]} ${is[2]}${is[4]}`);
  return /^(what|where|why|how|who) (it|its|he|she|they|you|we|happens|happened|makes|each)\b/i.test(
    text,
  )
    ? clauseOf(text)
    : undefined;
}

/** "What it does" describes a thing; "what they received" is something else about it. */
function clauseOf(words: string): Target {
  const describes =
    /^(what (it|they|he|she) (does|do|did|is|are|means?)$|what happens$|how (it|they) (works?|helps?)$)/.test(
      words,
    );
  if (/^what (they|he|she) did$/.test(words)) return { words, asks: "did this" };
  if (describes) return { words, asks: "does this describe" };
  return { words: words.replace(/^why\b/, "the reason why") };
}

function thirdPerson(verb: string): string {
  if (verb === "do") return "does";
  return verb === "have" ? "has" : `${verb}s`;
}

/** "Breaks down", "Used for": the head is the verb of what stands below it. */
function verbTarget(right: string, left: string): Target | undefined {
  const text = lowerFirst(right);
  if (namesPerson(left)) return deedTarget(text);
  if (/^use (it |them )?for$/.test(text)) return { words: "what it is used for" };
  if (/^(found|grown|located) (in|on|at)$/.test(text))
    return { words: `where it is ${text.replace(/ (in|on|at)$/, "")}` };
  if (
    /^(used|found|famous|best known|made|measured|caused|controlled|known|produced|treated)\b.*\b(in|on|by|for|from|with|to|as|of)\b/.test(
      text,
    )
  )
    return { words: `what it is ${text}` };
  return isThirdPersonVerb(text) ? { words: `what it ${text}` } : undefined;
}

/** "Known for", "Discovered": people are never "it". */
function deedTarget(text: string): Target | undefined {
  if (/^(best |well )?known for$|^famous for$|^remembered for$/.test(text))
    return { words: `what they are ${text}` };
  const did = /^(\p{Ll}{3,}ed|wrote|won|said|built|led|made|gave|taught|found|sang)$/u;
  return did.test(text) ? { words: `what they ${text}` } : undefined;
}

function isThirdPersonVerb(text: string): boolean {
  return (
    /^(?!uses\b|process|causes\b|effects\b)\p{Ll}+s( (down|up|off|out|from|for|with))?$/u.test(
      text,
    ) &&
    !BELONGS.has(text.replace(/s$/, "")) &&
    classedWords(`It ${text} things.`)[1]?.wordClass === "VERB"
  );
}

/** "Function", "English meaning", "His claim". */
function nounTarget(right: string, left: string): Target | undefined {
  const text = lowerFirst(right);
  // "In action" names nothing that a technique has.
  if (/^(in|on|at|by|for|from|with|to|of|as|into)\b/.test(text)) return undefined;
  if (/^(his|her|its|their) \p{Ll}+$/u.test(text)) return { words: text };
  const owner = namesPerson(left) ? "their" : "its";
  if (LANGUAGES.test(right)) return { words: `${owner} ${languageName(right)} meaning` };
  const last = BELONGS.has(text.replaceAll(" ", "-"))
    ? text.replaceAll(" ", "-")
    : (text.split(" ").at(-1) ?? "");
  const one = singular(last).replace(/ie$/, "y");
  if (!BELONGS.has(last) && !BELONGS.has(one)) return undefined;
  const words = `${owner} ${text}`;
  if (/^(meaning|definition|translation)$/.test(one)) return { words, asks: "has this meaning" };
  return /^(job|function|role|purpose|use|description)$/.test(one)
    ? { words, asks: "does this describe" }
    : { words };
}

/** "Italian term", "RAM chip" and "Newton's law" keep their capital; a musician has none. */
const KEEPS_CAPITAL =
  /^(.[A-Z]|\p{Lu}\p{Ll}+['’]s\b|(Italian|Russian|Indian|Egyptian|Victorian|Georgian|Elizabethan|Edwardian|Persian|Norwegian|Canadian|Australian|Brazilian|Christian|Austrian|Hungarian|Ukrainian|Romanian|African|American|Asian|European|German|Roman|Norman|Saxon|Viking|Tudor|Stuart|Mayan|Aztec|English|British|Spanish|Polish|Irish|Scottish|Welsh|Turkish|Danish|Swedish|Finnish|Jewish|French|Dutch|Latin|Greek|Pali|Sanskrit|Hebrew|Arabic|Islamic|Hindu|Muslim|Sikh|Buddhist|Chinese|Japanese|Portuguese|Vietnamese)\b)/u;

function lowerFirst(text: string): string {
  return KEEPS_CAPITAL.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
