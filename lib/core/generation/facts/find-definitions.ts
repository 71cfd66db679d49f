import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { GLOSSARY } from "@/lib/core/documents/vocabulary";
import { headOf } from "@/lib/core/generation/words/kinds";
import { rankedSiblings } from "@/lib/core/generation/words/siblings";
import {
  capitalised,
  cleanTerm,
  givesAway,
  isPlural,
  isTerm,
  otherNames,
  standsIn,
  stemmed,
  termKey,
} from "@/lib/core/generation/words/terms";
import { classedWords } from "@/lib/core/generation/words/word-classes";
import { escapePattern } from "@/lib/core/kernel/escape-pattern";
import type { Entry, EntryForm } from "./certain-entries";
import { entriesIn, entryForms } from "./certain-entries";
import { appositionsIn } from "./find-appositions";
import type { PlainSentence } from "./find-sentences";
import { explainingSentences } from "./find-sentences";
import type { Definition, Evidence } from "./lesson-facts";
import { isNoteForm } from "./note-form";
import { namesPerson } from "./people";
import type { TaughtBlock } from "./sections";
import { definesByItself, pointsAtMany, standsAlone } from "./standing-meanings";

type Found = Omit<Definition, "siblings" | "isNamed" | "isStrong" | "hasRival">;

/** "A habitat is the place where …": what is named, and what is said of it. */
const IS =
  /^((?:An?|The)\s+)?(.{2,60}?)\s+(is|are|was|were|means|refers to)\s+((?:an?|the|any|one|two|three|several|when|how|something|anyone|someone|(?<=\b(?:means|is) )\p{Ll}{3,}(?= (?:that|which|who)\b)|(?<=\b(?:means|is) )\p{L}{2,}ing|(?<=\bare )\p{L}{3,}s (?:that|which|who))\b.+)$/iu;
/** "A small stream that joins a larger river is called a tributary." */
const CALLED =
  /^(.{12,140}?)\s+(?:is|are|was|were|became|become|becomes)\s+(?:also |often |usually |sometimes )?(?:called|known as|named)\s+(?:an?\s+|the\s+)?([\p{L}' -]{2,40}?)(?:\s+because\b.*|,\s+(?:and|which|who|so|because)\b.*)?\.?$/iu;
/** "A stream that …", "The place where …", "Animals that …", "Money that …", "Repeating the same words …". */
const NAMES_A_KIND =
  /^(([Aa]n?|[Tt]he)\s|\p{Lu}\p{Ll}+s\s(that|which|who|whose|of|made|used|with|without|from|in|between)\b|\p{Lu}\p{Ll}+\s(that|which|who)\s|(?!(During|Nothing|Something|Anything|Everything)\b)\p{Lu}\p{Ll}+ing\s)/u;
/** "The rest of the army was the fyrd": a part of one thing is no term. */
const PART_OF = /\bof (the|this|that|his|her|its|their|an?)\b|\b(first|second|other|rest)\b/i;
/** An example of something else, a web address, a verb without its object ("who refused to attend"). */
const NOT_A_MEANING =
  /^(an?|one) (\p{L}+ )?example\b|\band so (is|are|do|does)\b|\b\p{Ll}+\.(org|com|net|gov|co\.uk)\b|\b(attend|join|use|make|take|give|get|called)$/iu;
const COMPARATIVE =
  /^(an?|the) (larger|smaller|bigger|longer|shorter|newer|better|similar|different|other|another|more|further)\b/i;
const SUPERLATIVE =
  /^(the|one of the)\s+(most|least|first|second|third|fourth|next|last|only|main|same|worst|best|\w+est)\b/i;

/**
 * Every term the lesson explains, each once: its own key words first, then sentences that define. Left out
 * are meanings that use the term's own words, and terms the lesson explains in two ways that disagree in grammar.
 */
export function findDefinitions(
  document: SourceDocument,
  taught: readonly TaughtBlock[],
  sentences: readonly PlainSentence[],
): Definition[] {
  const places = new Map(taught.map(({ block, section }) => [block.address, { block, section }]));
  const formOf = entryForms(document, taught);
  const listed = document.vocabulary.flatMap((entry): Found[] => {
    const place = places.get(entry.address);
    const quote = place && entryQuote(place.block.text, entry.term, entry.meaning);
    if (place === undefined || quote === undefined) return [];
    return entryOf(withoutAside(inShort({ ...entry, quote })), place, formOf);
  });
  const written = taught.flatMap((place) =>
    place.block.kind === "table"
      ? []
      : entriesIn(place.block.text).flatMap((entry) =>
          entryOf(withoutAside(inShort(entry)), place, formOf),
        ),
  );
  const inPassing = taught.flatMap(({ block, section }) =>
    block.kind === "table"
      ? []
      : appositionsIn(block.text, block.strong ?? [])
          .filter(
            ({ term, quote }) => / which means? /.test(quote) || isTakenUp(term, block, taught),
          )
          .flatMap(({ term, meaning, quote }) =>
            found(term, meaning, { ...at(block.address, section), quote }, "said"),
          ),
  );
  const said = [...sentences, ...explainingSentences(taught)].flatMap(fromSentence);
  const explained = once([...listed, ...written, ...said, ...inPassing]);
  const all = explained.filter(
    ({ term, meaning, isKindOfHead }) => isKindOfHead || !givesAway(meaning, term),
  );
  const told = explained.filter((one) => !all.includes(one));
  const isStrong = ({ term, address }: Found) => isSetStrong(term, places.get(address)?.block);
  // What a sentence says in passing may be no key term ("Legend", an album): beside one it tells itself.
  const wellKnown = all.filter((one) => one.form !== "said" || isStrong(one));
  return all.map((definition) => ({
    ...definition,
    siblings: rankedSiblings(definition, wellKnown, [
      ...told,
      ...all.filter((one) => !wellKnown.includes(one)),
    ]),
    isStrong: isStrong(definition),
    isNamed: standsIn(document.title, definition.term),
    hasRival: hasRival(definition, all, taught),
  }));
}

function isSetStrong(term: string, block: Block | undefined): boolean {
  return (block?.strong ?? []).some((strong) => termKey(strong) === termKey(term));
}

/** "prize, a wreath of ivy": a word in passing is a key term where its author set it in bold or comes back to it. */
function isTakenUp(term: string, block: Block, taught: readonly TaughtBlock[]): boolean {
  const wanted = stemmed(term);
  return (
    isSetStrong(term, block) ||
    taught.some((other) => other.block !== block && stemmed(other.block.text).includes(wanted))
  );
}

/**
 * Whether another thing of the lesson is described in the same words: a table calls drain cleaner "strong alkali", so
 * "a strong alkali which …" does not ask for sodium hydroxide alone. One example of a kind that is explained is no better.
 */
function hasRival(
  { term, meaning, quote }: Found,
  all: readonly Found[],
  taught: readonly TaughtBlock[],
): boolean {
  const kind =
    /^an?\s+((?:\p{L}+\s){0,2}\p{L}+?)(?=\s(?:that|which|who|used|made|of|with)\b)/iu.exec(
      meaning,
    )?.[1];
  if (kind === undefined) return false;
  const cells = taught.flatMap(({ block }) => (block.rows ?? []).flat());
  const inTable = cells.some((cell) => cell.trim().toLowerCase() === kind.toLowerCase());
  const bare = quote.toLowerCase().startsWith(`${term.toLowerCase()} is `);
  return inTable || (bare && all.some((other) => termKey(other.term) === termKey(headOf(meaning))));
}

function at(address: string, section: string | undefined): { address: string; section?: string } {
  return section === undefined ? { address } : { address, section };
}

/** The words of a block from the term to the end of its meaning; undefined when they do not stand there so. */
function entryQuote(text: string, term: string, meaning: string): string | undefined {
  const from = text.indexOf(term);
  const to = text.indexOf(meaning, from + term.length);
  return from < 0 || to < 0 ? undefined : text.slice(from, to + meaning.length);
}

function fromSentence({ address, section, quote }: PlainSentence): Found[] {
  const place = at(address, section);
  const named = CALLED.exec(quote);
  if (named?.[1] !== undefined && named[2] !== undefined) {
    return NAMES_A_KIND.test(named[1]) && definesByItself(named[1]) && !describes(named[2])
      ? found(named[2], named[1], { ...place, quote }, "said")
      : [];
  }
  const [, article, term = "", verb = "", meaning = ""] = IS.exec(quote) ?? [];
  // "Tansen was a musician at court": somebody, and no key term.
  if (article === undefined && !isPlural(term) && namesPerson(headOf(meaning))) return [];
  const singular = verb === "is" || verb === "was" || verb === "means";
  if (SUPERLATIVE.test(meaning) || disagrees(singular, meaning)) return [];
  // "A Midsummer Night's Dream is a comedy": the name of one thing is no key term.
  if (/^[\p{Lu}][\p{Ll}]+ [\p{Lu}]/u.test(term)) return [];
  if (PART_OF.test(term) || !definesByItself(meaning)) return [];
  return found(term, meaning, { ...place, quote }, "said");
}

/** "An object that gives out light is called luminous": how it is, and no name of it. */
function describes(term: string): boolean {
  return !term.includes(" ") && classedWords(`It is ${term}.`)[2]?.wordClass === "ADJ";
}

/** Tells of the past in its main clause, or begins with somebody. */
const REASON =
  /^(it|they|he|she|people)\b|^(?:(?!\b(?:that|which|who|where)\b).)*\b(was|were|had|needed|could)\b/i;

/** "a narrow ridge between two corries, e.g. Striding Edge", "the line …; it's at eye level": what follows is an aside. */
function withoutAside(entry: Entry): Entry {
  const [, first = ""] = /^(.{12,160}?)(?:,? \(?e\.g\. .*|; .*)$/su.exec(entry.meaning) ?? [];
  const end = entry.quote.lastIndexOf(entry.meaning);
  if (first.split(" ").length < 5 || end < 0) return entry;
  return { ...entry, meaning: first, quote: entry.quote.slice(0, end + first.length) };
}

/** "… which are found everywhere. Some are harmless and some make us ill.": its first sentence is the meaning. */
function inShort(entry: Entry): Entry {
  const [, first] = /^(.{12,160}?(?<!\be\.g|\bi\.e|\betc))\.\s+\p{Lu}/u.exec(entry.meaning) ?? [];
  const end = first === undefined ? -1 : entry.quote.lastIndexOf(entry.meaning);
  if (first === undefined || end < 0 || first.split(" ").length < 4) return entry;
  // Two paragraphs of a PDF run into each other.
  if (/\p{Ll} \p{Lu}\p{Ll}+ (is|are|was|were|has|have|can)\b/u.test(first)) return entry;
  return { ...entry, meaning: first, quote: entry.quote.slice(0, end + first.length) };
}

function entryOf(
  entry: Entry,
  place: TaughtBlock,
  formOf: (entry: Entry, at: TaughtBlock) => EntryForm | undefined,
): Found[] {
  const { term, meaning, quote } = entry;
  const { block, section } = place;
  const form = formOf(entry, place);
  const evidence = { ...at(block.address, section), quote };
  return form === undefined || isReason(evidence, meaning)
    ? []
    : found(term, meaning, evidence, form);
}

/** "Flat land – it was easier to build on": a reason in a list, not a meaning, unless the list is a glossary. */
function isReason({ section }: { section?: string }, meaning: string): boolean {
  const inGlossary = GLOSSARY.test((section ?? "").toLowerCase());
  return !inGlossary && REASON.test(meaning);
}

function found(
  rawTerm: string,
  rawMeaning: string,
  evidence: Evidence,
  form: Definition["form"],
): Found[] {
  const term = capitalised(cleanTerm(rawTerm));
  const meaning = cleanMeaning(rawMeaning);
  if (!isTerm(term) || !isMeaning(meaning) || !standsAlone(meaning)) return [];
  if (isNoteForm(meaning) || (form !== "glossary" && pointsAtMany(meaning))) return [];
  return [
    {
      ...evidence,
      term,
      meaning,
      form,
      otherNames: otherNames(rawTerm),
      isKindOfHead: saysOnlyHead(term, meaning),
    },
  ];
}

/** "A specialised cell is a cell with …": the head is told, and what is asked for is the word before it. */
function saysOnlyHead(term: string, meaning: string): boolean {
  const words = term.split(" ");
  const head = words.at(-1) ?? "";
  if (words.length !== 2 || headOf(meaning) !== head.toLowerCase()) return false;
  const rest = meaning.replace(
    new RegExp(`\\b${escapePattern(head.replace(/s$/, ""))}s?\\b`, "gi"),
    "",
  );
  return !givesAway(rest, words[0] ?? "") && !givesAway(rest, head);
}

/** "This is the sugars": a slip of the author's that a question must not repeat. */
function disagrees(singular: boolean, meaning: string): boolean {
  const head = /^(?:an?|the)\s+([\p{L}]+)/iu.exec(meaning)?.[1] ?? "";
  return singular && /^an?\s/i.test(meaning) && /[^suiy]s$/.test(head);
}

function cleanMeaning(text: string): string {
  return (
    text
      .replace(/^(this|it|they)\s+(is|are|means)\s+/i, "")
      // "the end of craving (nirvana)": the other name would tell the first.
      .replace(/\s*\((?:or |also |called )*[\p{L}'’-]+\)$/u, "")
      .replace(/\besp\.(?= )/g, "especially")
      // "the king of Egypt and was treated as a god": what more the sentence says of it.
      .replace(
        /^((?:(?!\b(?:that|which|who|whose|where|when)\b).){12,}?),? and (?:is|are|was|were|has|have|had|can) .*$/i,
        "$1",
      )
      // "a barrier, and a scab seals it": what more is told is no part of the meaning.
      .replace(
        /^((?:(?!\b(?:that|which|who|whose|where|when|if)\b).){8,}?), (?:and|but|so) (?:an?|the|it|its|they|each|this|then) .*$/i,
        "$1",
      )
      // "the number of bits for each sample, 16 on a CD": a case of it. "Usually the 3rd, 5th and 7th" is a list.
      .replace(/,\s+(?:about |around |e\.g\. )?\d(?!\d*(?:st|nd|rd|th)\b)[^,;]*$/, "")
      .replace(/\s+/g, " ")
      .replace(/[\s.;,]+$/, "")
      .trim()
  );
}

function isMeaning(text: string): boolean {
  const words = text.split(" ");
  if (words.length < 3 || words.length > 30 || /[?!:=→]/.test(text)) return false;
  if (/\p{Ll}[.]\s+\p{Lu}/u.test(text)) return false;
  if (isTitleCase(words) || /\b(must|should|shall)\b/i.test(text)) return false;
  if (COMPARATIVE.test(text) || /\s[–—]\s|[÷×+*]/.test(text)) return false;
  if (NOT_A_MEANING.test(text)) return false;
  return (
    !isPlainList(text) &&
    !/^(miss|mr|mrs|dr|unit|year|lesson|week|chapter)\b/i.test(text) &&
    !/\b(we|our|us|i|my)\b/i.test(text)
  );
}

/** "Sciences and Exploration Directorate": the name of something, not what it means. */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.slice(1).filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > long.length;
}

/** "violin, viola, cello": members, not a meaning. */
function isPlainList(text: string): boolean {
  const parts = text.split(/,\s*|\s+and\s+/);
  return parts.length >= 3 && parts.every((part) => part.split(" ").length <= 2);
}

/** The first explanation of each term; its key-word list comes before its prose. */
function once(all: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return all.filter(({ term, meaning, address }) => {
    const key = termKey(term);
    // A name broken over two lines of a PDF is read whole and in part.
    const inPart = `${address} ${meaning}`;
    if (seen.has(key) || seen.has(inPart)) return false;
    seen.add(key).add(inPart);
    return true;
  });
}
