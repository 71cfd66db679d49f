import { overlap } from "@/lib/core/generation/words/shared-words";
import { standsIn } from "@/lib/core/generation/words/terms";
import type { Question } from "@/lib/core/questions/question";

/** What a question tells about others, and what others could tell about it. */
export interface Telling {
  readonly question: Question;
  /** What a pupil has to find. */
  readonly answers?: readonly string[];
  /** What a pupil chooses from. */
  readonly offers?: readonly string[];
  /** What belongs together: left and right of what is matched. */
  readonly pairs?: readonly (readonly [left: string, right: string])[];
  /** Words that stand among those and are right nowhere in the question. */
  readonly extras?: readonly string[];
}

/**
 * Whether two questions help with each other: one shows the other's answer anywhere (prompt, choices, hint or
 * feedback), or both let pupils choose from the same things, so that the one rules choices of the other out: two columns
 * of one table too.
 */
export function giveEachOtherAway(a: Telling, b: Telling): boolean {
  return (
    tells(a, b) ||
    tells(b, a) ||
    offerTheSame(a, b) ||
    restOnTheSame(a, b) ||
    tellsPairs(a, b) ||
    tellsPairs(b, a)
  );
}

/** The same words asked twice: terms to match with what happens, and the same lines to put in order. Columns of a table are another matter. */
function restOnTheSame({ question: a }: Telling, { question: b }: Telling): boolean {
  if (!SHOWS_ITS_LINES.has(a.type) || !SHOWS_ITS_LINES.has(b.type)) return false;
  return a.source.some(({ address, quote }) =>
    b.source.some(
      (other) =>
        other.address === address &&
        !/\btable\b/.test(address) &&
        (other.quote.includes(quote) || quote.includes(other.quote)),
    ),
  );
}

/** "The stomach churns the food with acid" among steps to put in order pairs the stomach with what it does. */
function tellsPairs({ question }: Telling, { pairs = [] }: Telling): boolean {
  const texts = textsIn(question.content);
  const given = pairs.filter(([left, right]) =>
    texts.some((text) => standsIn(text, left) && overlap(text, right) >= MOSTLY),
  );
  return given.length > 1;
}

/** So much of a pair's right side in a text that names the left one tells the pair. */
const MOSTLY = 0.5;

/** What lays the lines it rests on before the pupil; numbers to convert all rest on one rule, and tell nothing of each other. */
const SHOWS_ITS_LINES: ReadonlySet<string> = new Set([
  "matching",
  "ordering",
  "cloze",
  "categorise",
  "multiple-select",
]);

function tells({ question }: Telling, { answers = [] }: Telling): boolean {
  return shownBy(question).some((text) => answers.some((answer) => says(text, answer)));
}

/** "IF" and "RAM" are names only in capitals. */
function says(text: string, answer: string): boolean {
  if (/^[A-Z0-9]{2,5}$/.test(answer))
    return new RegExp(`(?<![\\p{L}\\p{N}])${answer}(?![\\p{L}\\p{N}])`, "u").test(text);
  return standsIn(text, answer) || beginsIt(text, answer);
}

/** "Aerobic" as a heading leaves little of "aerobic exercise" to be found. */
function beginsIt(text: string, answer: string): boolean {
  const named = text.trim().toLowerCase();
  return named.length > 3 && answer.toLowerCase().startsWith(`${named} `);
}

/** A word that is right in neither of two banks rules nothing out in the other. */
function offerTheSame(a: Telling, b: Telling): boolean {
  return meet(a.offers, b.offers) || meet(a.extras, b.offers) || meet(a.offers, b.extras);
}

function meet(one: readonly string[] = [], other: readonly string[] = []): boolean {
  const texts = new Set(one.map((text) => text.toLowerCase()));
  return other.some((text) => texts.has(text.toLowerCase()));
}

/** Every text of a question that a pupil comes to see. */
function shownBy({ prompt, topic, hint, feedback, content }: Question): string[] {
  return [prompt, topic ?? "", hint ?? "", ...Object.values(feedback), ...textsIn(content)];
}

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
