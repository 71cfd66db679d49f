import type { Block, SourceDocument } from "@/lib/core/documents/source-document";
import { GLOSSARY } from "@/lib/core/documents/vocabulary";
import { stemmed, termKey } from "@/lib/core/generation/words/terms";
import { classedWords } from "@/lib/core/generation/words/word-classes";
import type { TaughtBlock } from "./sections";

/** A line "X: y" or "X – y", or a row of a glossary in a table. */
export interface Entry {
  readonly term: string;
  readonly meaning: string;
  readonly quote: string;
}

/** How a line says what its term is: what makes it certain, and what may be asked. */
export type EntryForm = "glossary" | "phrase" | "clause";

/** A capitalised term at the head of a line, or inside one after the end of the last meaning, and a dash. */
const ENTRY =
  /(?:(?<=^)|(?<=[\p{Ll})] )(?<!^\p{Lu}\p{Ll}+ )|(?<=\. ))(\p{Lu}[\p{L}'’-]*(?: [\p{Ll}\p{N}][\p{L}\p{N}'’-]*){0,3})(?: [–—-] | ?: )(?=[\p{Ll}A])/gu;
/** "Properties – key vocabulary", "Words to learn". */
const NAMES_GLOSSARY =
  /\b(key ?words?|key terms?|vocab(ulary)?|glossary|terminology|definitions?|(words|terms) (to|you|you'll|we|for) (know|learn|remember|need|use|meet|this|today))\b/i;
const OPENS_MEANING =
  /^(an?|the|any|one|two|three|four|several|some|all|when|where|how|what|someone|somebody|anyone|people|something)\s/i;
const GERUND = /^(?!thing\b|string\b|ring\b|king\b|during\b|building\b)\p{L}{2,}ing\b/iu;
const RELATIVE = /\b(that|which|who|whose|where|when|how|so|because|to|if|until|unless)\b/i;
/** Ticks, arrows, signs of sums, a quotation, a second sentence: notes about something, not what it means. */
const NO_MEANING = /[✗✘✓✔×÷→←≠≈=★☐□*…]|^["“‘']|[.!?]["”’']?\s+\S|\b(lesson|page|slide) \d/i;
/** "Old textbooks say boulder clay". */
const ASIDE =
  /^(\p{L}+ )?(textbooks?|books?|websites?|scientists|historians|people|teachers?|examiners?) (say|says|write|call|calls|use)\b/iu;
/** What names something that happens: only of this can a whole sentence say what it is. */
const HAPPENS =
  /(tion|sion|ing|ment|ance|ence|ysis|assent|action|stage|phase|step|process|drift|movement|cycle)$/i;
const RUN = 3;

/** "Bubo – a painful swelling. Villein – a peasant …": several may stand in one paragraph of a PDF. */
export function entriesIn(text: string): Entry[] {
  const all = [...text.matchAll(ENTRY)];
  // "The other House: …" is no entry "House": the first one begins the text.
  const first = all.findIndex(({ index }) => index === 0 || /[.\n]\s*$/.test(text.slice(0, index)));
  const heads = first < 0 ? [] : all.slice(first);
  const entries = heads.map((head, index) => {
    const end = heads[index + 1]?.index ?? text.length;
    const quote = text.slice(head.index, end).trim();
    return {
      term: head[1] ?? "",
      meaning: text.slice(head.index + head[0].length, end).trim(),
      quote,
    };
  });
  return entries.filter(({ meaning }) => !ASIDE.test(meaning));
}

/** The form of every line that explains a term for certain; lines that are only labels ("Nuisance: …") have none. */
export function entryForms(
  document: SourceDocument,
  taught: readonly TaughtBlock[],
): (entry: Entry, at: TaughtBlock) => EntryForm | undefined {
  const opened = document.blocks.some(
    ({ kind, text }) => kind === "heading" && text.trim() !== document.title,
  );
  const runs = runLengths(taught);
  const said = saidIn(taught);
  return (entry, at) => {
    if (isGlossary(at, taught)) return "glossary";
    if (opened && at.section === undefined) return undefined;
    const run = runs.get(at.block.address);
    const form = formIn(run, entry.meaning);
    if (form === "clause") return run !== undefined && tellsWhatHappens(run) ? form : undefined;
    const known = run !== undefined || isStrong(entry, at) || isUsed(entry.term, at, said);
    return known ? form : undefined;
  };
}

function tellsWhatHappens({ happens, length }: Run): boolean {
  return happens * 2 >= length;
}

function isStrong({ term }: Entry, { block }: TaughtBlock): boolean {
  return (block.strong ?? []).some((word) => termKey(word) === termKey(term));
}

/** A noun phrase, "when …", "how …", "making …": a phrase; "waves force air into cracks": a clause; else no meaning. */
export function formOf(meaning: string): "phrase" | "clause" | undefined {
  if (NO_MEANING.test(meaning) || isBareList(meaning) || isName(meaning)) return undefined;
  if (/^(when|where|how|what)\s/i.test(meaning) || GERUND.test(meaning)) return "phrase";
  const first = classedWords(meaning)[0]?.wordClass ?? "X";
  if (!OPENS_MEANING.test(meaning) && !/^(NOUN|ADJ|NUM|PROPN)$/.test(first)) return undefined;
  return isClause(meaning) ? "clause" : "phrase";
}

/** Whether it tells what somebody or something does, before it comes to "that" or "which". */
export function isClause(text: string): boolean {
  const main = text.split(RELATIVE)[0] ?? "";
  if (/^the way\b/i.test(main)) return false;
  const words = classedWords(main);
  return words.some(
    ({ text: word, wordClass }, index) =>
      index > 0 &&
      (wordClass === "AUX" ||
        (wordClass === "VERB" && !/(ing|ed|en|own|un|ade|eft|und|ught)$/i.test(word))),
  );
}

/** "Waves force air into cracks" among lines that tell what happens is one of them, though it could be a list of nouns. */
function formIn(run: Run | undefined, meaning: string): "phrase" | "clause" | undefined {
  const form = formOf(meaning);
  const likeOthers = run !== undefined && run.clauses * 2 >= run.length;
  const names = /^(an?|any|when|where|how|what)\s/i.test(meaning) || GERUND.test(meaning);
  return form === "phrase" && likeOthers && !names ? "clause" : form;
}

/** "the Congo Basin (second biggest)" names one of something and says what nothing means. */
function isName(text: string): boolean {
  return /^the( \p{Lu}[\p{L}'’-]*)+$/u.test(
    text.replace(/\s*\([^)]*\)/g, "").replace(/[.,;]$/, ""),
  );
}

/** "brakes, shoes gripping the floor, striking a match". */
function isBareList(text: string): boolean {
  const parts = text.split(/,\s*/);
  return parts.length >= 3 && !/^(an?|the|any|when|how)\s/i.test(text);
}

function isGlossary({ block, section }: TaughtBlock, taught: readonly TaughtBlock[]): boolean {
  if (block.kind === "table" || NAMES_GLOSSARY.test(section ?? "")) return true;
  if (GLOSSARY.test((section ?? "").toLowerCase())) return true;
  const place = taught.findIndex((other) => other.block === block);
  return taught
    .slice(0, Math.max(0, place))
    .some(
      (before) =>
        before.section === section &&
        before.block.text.length < 40 &&
        GLOSSARY.test(before.block.text.trim().toLowerCase()),
    );
}

interface Run {
  readonly length: number;
  /** How many of its terms name something that happens. */
  readonly happens: number;
  /** How many of its lines are whole clauses. */
  readonly clauses: number;
}

type Line = Pick<Entry, "term" | "meaning">;

/** By address: lines that explain a term each and stand under each other, three or more. */
function runLengths(taught: readonly TaughtBlock[]): Map<string, Run> {
  const found = new Map<string, Run>();
  let current: { address: string; section: string | undefined; lines: Line[] }[] = [];
  const close = () => {
    const run = runOf(current.flatMap(({ lines }) => lines));
    if (run.length >= RUN) for (const { address } of current) found.set(address, run);
    current = [];
  };
  for (const { block, section } of taught) {
    const lines = block.kind === "table" ? [] : linesIn(block.text);
    if (lines.length === 0 || (current.length > 0 && current[0]?.section !== section)) close();
    if (lines.length > 0) current.push({ address: block.address, section, lines });
  }
  close();
  return found;
}

function runOf(lines: readonly Line[]): Run {
  return {
    length: lines.length,
    happens: lines.filter(({ term }) => HAPPENS.test(term)).length,
    clauses: lines.filter(({ meaning }) => formOf(meaning) === "clause").length,
  };
}

function linesIn(text: string): Line[] {
  const several = entriesIn(text);
  const lines = several.length > 1 ? several : text.split("\n").flatMap(lineOf);
  return lines.filter(({ meaning }) => formOf(meaning.replace(/[.;]$/, "")) !== undefined);
}

function lineOf(line: string): Line[] {
  const [, term, meaning] =
    /^(\p{Lu}[\p{L}\p{N}'’ -]{1,40}?)(?:\s[–—-]\s|\s?:\s)(\S.*)$/u.exec(line.trim()) ?? [];
  return term === undefined || meaning === undefined ? [] : [{ term, meaning }];
}

/** A block that could use a word, its words as stems: worked out once for all entries. */
interface Said {
  readonly block: Block;
  readonly stems: string;
  readonly start: string;
}

function saidIn(taught: readonly TaughtBlock[]): Said[] {
  return taught
    .filter(({ block }) => block.kind !== "table" && !block.text.trim().endsWith("?"))
    .map(({ block }) => ({
      block,
      stems: stemmed(block.text),
      start: block.text.slice(0, 60).toLowerCase(),
    }));
}

/** Whether the lesson's own sentences use the word, and not only as a label. */
function isUsed(term: string, { block }: TaughtBlock, said: readonly Said[]): boolean {
  const wanted = stemmed(term);
  return said.some(
    (other) =>
      other.block !== block &&
      other.stems.includes(wanted) &&
      !other.start.startsWith(`${term.toLowerCase()}:`),
  );
}
