import type { Block } from "@/lib/core/documents/source-document";
import type { Evidence, LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import { explainsGate, inputsShown, writesBits } from "./explained-gates";
import type { Gate } from "./gates";
import { GATES } from "./gates";

/** The gates a lesson teaches, with the words that say so. */
export interface TaughtGates extends Evidence {
  /** Those of which the lesson says what they do: pupils can work with them. */
  readonly gates: readonly Gate[];
  /** Those it names, even if only in passing: pupils have heard of them, and no more. */
  readonly named: readonly Gate[];
  /** How many inputs the largest of its own truth tables has; 2 where it shows none. */
  readonly mostInputs: number;
  /** Whether the lesson has this expression somewhere, so that it is asked by another. */
  shows(expression: string): boolean;
}

/** What only a lesson about logic says; "AND" in capitals alone may be a search engine's or a shout. */
const SUBJECT = /\b(truth tables?|logic (gates?|circuits?|diagrams?))\b/i;
const LEAST = 2;

/**
 * @returns undefined when the lesson does not explain at least two gates by name, or does not write 1 and 0 for what goes into
 *   them and comes out: True and False of a language are other signs, and and, or and not other words.
 */
export function taughtGates({ blocks }: Pick<LessonFacts, "blocks">): TaughtGates | undefined {
  const said = blocks.filter(isSaid);
  if (!said.some(({ text }) => SUBJECT.test(text)) || !writesBits(said)) return undefined;
  const naming = said.filter((block) => gatesIn(block.text).length > 0);
  const named = GATES.filter((gate) => naming.some(({ text }) => gatesIn(text).includes(gate)));
  const gates = named.filter((gate) => explainsGate(gate, naming, said));
  const best = mostTelling(naming);
  if (gates.length < LEAST || best === undefined) return undefined;
  const section = headingOf(said, best);
  const all = said.map(({ text }) => bare(text)).join("\n");
  return {
    gates,
    named,
    mostInputs: Math.max(2, ...said.map(inputsShown)),
    address: best.address,
    quote: best.text.trim(),
    ...(section === undefined ? {} : { section }),
    shows: (expression) => all.includes(bare(expression).trim()),
  };
}

function isSaid({ kind, furniture, hidden }: Block): boolean {
  return furniture !== true && hidden !== true && kind !== "image" && kind !== "note";
}

/** "AND" in capitals, as the words of logic are written; a heading all in capitals says nothing by its own. */
function gatesIn(text: string): Gate[] {
  const shouted = !/\p{Ll}/u.test(text) && text.split(/[^\p{L}]+/u).some(isOrdinaryWord);
  if (shouted) return [];
  return GATES.filter((gate) => new RegExp(`\\b${gate}\\b`).test(text));
}

function isOrdinaryWord(word: string): boolean {
  return word.length > 1 && !/^GATES?$/.test(word) && !GATES.some((gate) => gate === word);
}

/** The block that names the most gates; of those, one that says they are gates; the shortest of those. */
function mostTelling(blocks: readonly Block[]): Block | undefined {
  const weight = ({ text }: Block) => gatesIn(text).length * 2 + (SUBJECT.test(text) ? 1 : 0);
  return blocks
    .filter(({ text }) => text.length <= 400)
    .toSorted((a, b) => weight(b) - weight(a) || a.text.length - b.text.length)[0];
}

function headingOf(blocks: readonly Block[], block: Block): string | undefined {
  return blocks.slice(0, blocks.indexOf(block)).findLast(({ kind }) => kind === "heading")?.text;
}

function bare(text: string): string {
  return text.toUpperCase().replace(/[\s()]+/g, " ");
}
