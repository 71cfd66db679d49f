import { normalText } from "./normal-text";
import type { Section } from "./sections";
import { sectionsOf } from "./sections";
import type { Block, VocabularyEntry } from "./source-document";
import { tableVocabulary } from "./vocabulary-table";

/** A section named so holds terms and meanings. */
export const GLOSSARY =
  /^(?:(?:the|our|key|new|important|useful|tricky|technical|scientific|specialist|main|subject|topic|unit|tier [23]|lesson) )*(?:key ?words?|vocab(?:ulary)?|glossary|terms?|terminology|definitions?|words (?:to|you|you'll|you will|we|we'll|for) (?:know|learn|remember|need|use|meet|this|today)|key ?terms?|words?(?=\s*(?:$|[–—:-]))|word (?:box|bank|list|wall))(?!\p{L})/u;

/** "Cellulose: the main substance of plant walls", "RAM – memory that …", "CPU = central …". */
const PAIR =
  /^(?<term>[^:=]{1,60}?)(?:\s{0,9}:\s+|\s{1,9}[-–—=]\s+|\s{0,9}[–—]\s+)(?<meaning>\S.*)$/su;

/** Words that stand before a colon without being defined by what follows. */
const LABELS =
  /^(?:note|notes|example|examples|e\.?g\.?|task|activity|starter|plenary|homework|extension|challenge|question|answer|hint|tip|warning|remember|reminder|key|figure|fig\.?|table|source|date|name|class|time|title|year|step|part|section|chapter|page|slide|lesson|unit|objectives?|aims?|outcomes?|success criteria|resources?|equipment|method|results?|conclusion|discuss|think|pair|share|lo|walt|wilf|https?|email|tel|phone|website|address|total|score|marks?|grade|level|by|from|to|subject|re|author|true|false|yes|no|pros?|cons?|advantages?|disadvantages?)(?: [\d.a-z]{1,2}| ?\d{1,2})?$/;

/** The terms a lesson explains, each with its meaning in the lesson's words. */
export function findVocabulary(blocks: readonly Block[]): VocabularyEntry[] {
  const found = new Map<string, VocabularyEntry>();
  for (const entry of sectionsOf(blocks).flatMap(vocabularyOfSection)) {
    const key = normalText(entry.term);
    if (!found.has(key)) found.set(key, entry);
  }
  return [...found.values()];
}

function vocabularyOfSection(section: Section): VocabularyEntry[] {
  let glossary = section.heading !== undefined && GLOSSARY.test(normalText(section.heading.text));
  return section.blocks.flatMap((block, at) => {
    if (block.kind === "paragraph" && block.text.length < 40 && !PAIR.test(block.text))
      glossary ||= GLOSSARY.test(normalText(block.text));
    if (block.kind === "table") return tableVocabulary(block, glossary);
    if (block.kind !== "paragraph" && block.kind !== "list-item") return [];
    return pairsOf(block, glossary) ?? nestedPair(section.blocks, at, glossary);
  });
}

function pairsOf(block: Block, glossary: boolean): VocabularyEntry[] | undefined {
  const pairs = block.text
    .split("\n")
    .map((line) => readPair(line, glossary))
    .filter((pair) => pair !== undefined);
  if (pairs.length === 0) return undefined;
  return pairs.map((pair) => ({ ...pair, address: block.address }));
}

function readPair(line: string, glossary: boolean): { term: string; meaning: string } | undefined {
  const groups = PAIR.exec(line.trim())?.groups;
  const term = (groups?.term ?? "").trim();
  const meaning = (groups?.meaning ?? "").trim();
  return isTerm(term) && isMeaning(meaning, glossary) ? { term, meaning } : undefined;
}

/** One to five words that begin with a letter and are no label. */
export function isTerm(term: string): boolean {
  const text = normalText(term);
  const words = text.split(" ").length;
  return (
    /^[\p{L}]/u.test(text) &&
    text.length >= 2 &&
    words <= 5 &&
    !/[.?!]$|[,;"]/.test(text) &&
    !LABELS.test(text) &&
    !/\bexamples?$/.test(text) &&
    // "Code 600", "Lesson 3": a place in a list, not a thing.
    !/ \d+$/.test(text)
  );
}

/** At least three words and no question; outside a glossary no list of examples and no form to fill in. */
function isMeaning(meaning: string, glossary: boolean): boolean {
  const words = meaning.split(/\s+/).length;
  if (meaning.endsWith("?") || words < (glossary ? 2 : 3)) return false;
  return glossary || !/^\d|^[^ ]+(?:, [^ ]+){2,}|: \S/.test(meaning);
}

/** A short item with one longer item under it, as glossaries in SmartArt are made. */
function nestedPair(blocks: readonly Block[], at: number, glossary: boolean): VocabularyEntry[] {
  const [term, meaning, after] = blocks.slice(at, at + 3);
  if (term?.kind !== "list-item" || meaning?.kind !== "list-item") return [];
  const inDiagram = term.address.includes(", diagram ");
  const deeper = (meaning.level ?? 0) === (term.level ?? 0) + 1;
  const alone = after?.kind !== "list-item" || (after.level ?? 0) <= (term.level ?? 0);
  const long = meaning.text.split(/\s+/).length >= 4;
  if (!(glossary || inDiagram) || !deeper || !alone || !long || !isTerm(term.text)) return [];
  return [{ term: term.text, meaning: meaning.text, address: meaning.address }];
}
