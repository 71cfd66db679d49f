import type { PlainSentence } from "./find-sentences";
import type { NumberFact, UnitRate } from "./lesson-facts";

const NUMBER =
  /(?<![\p{L}\p{N}.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\d+(?:\.\d+)?(?![\p{L}\p{N},]*\d)/gu;
/** "About 90" has no one right answer. */
const VAGUE =
  /\b(about|around|roughly|approximately|nearly|almost|over|under|(?<!\badds? )up to|more than|less than|greater than|smaller than|higher than|lower than|above|below|at least|between|estimated|some)\s*$/i;
/** A guess, a case among others, or a thing named elsewhere: none is worth knowing by heart. */
const UNSURE =
  /\b(must|should|shall|required|can|could|may|might|enough|usually|often|sometimes|some|probability|chance|likelihood|odds|it|they|them|he|she)\b/i;
/** Numbers of the paper, not of the subject. */
const PAPER =
  /\b(figure|fig|table|chapter|level|grade|question|part|step|stage|version|key stage|minutes? each|marks?)\s*$/i;
const UNITS =
  /^(nibble|byte|kilobyte|megabyte|gigabyte|terabyte|petabyte|kilobit|megabit|gigabit|millimetre|centimetre|metre|kilometre|mile|foot|yard|gram|kilogram|tonne|millilitre|litre|second|minute|hour|day|week|year|decade|century|joule|kilojoule|megajoule|watt|kilowatt|megawatt|newton|kilonewton|pascal|kilopascal|volt|kilovolt|hertz|kilohertz|megahertz|octave|gallon|pint|kilohm)$/i;

/** Known to everybody, and beside the point of any lesson. */
const EVERYDAY = /^(second|minute|hour|day|week|year|decade|century|foot|yard|mile|pint|gallon)$/i;

/** Sentences that state one number, which can be left out. */
export function findNumbers(sentences: readonly PlainSentence[]): NumberFact[] {
  return sentences.flatMap((sentence) => {
    const [match, second] = [...sentence.quote.matchAll(NUMBER)];
    if (match === undefined || second !== undefined || rateIn(sentence) !== undefined) return [];
    const before = sentence.quote.slice(0, match.index);
    const after = sentence.quote.slice(match.index + match[0].length);
    if (VAGUE.test(before) || PAPER.test(before) || /^\s*(am|pm|st|nd|rd|th)\b/i.test(after))
      return [];
    if (!hasSubject(before) || UNSURE.test(sentence.quote)) return [];
    if (!isTaught(sentence.quote, before, after)) return [];
    const { kind: _, ...evidence } = sentence;
    const value = Number(match[0].replaceAll(",", ""));
    return [
      { ...evidence, value, written: match[0], unit: unitIn(before, after, value), before, after },
    ];
  });
}

/** Dates, money and events: they belong to a story and not to what the lesson teaches. */
const STORY =
  /[£$€]|\b(pounds?|pence|dollars?|euros?|January|February|March|April|May|June|July|August|September|October|November|December|century|centuries|years? (ago|old|later)|AD|BC|BCE|CE|people|pupils|children|visitors|soldiers|men|women|homes|players|members|copies|countries|was|were|had|did|became|began|won|built|made by|today|nowadays|recorded|record)\b/i;
/**
 * What a constant or a fixed count looks like: degrees, a share, a rate, or a thing that always has so many parts.
 * How many grams or metres one thing happens to have is nothing to know by heart.
 */
const MEASURE =
  /^\s*(°|%|per cent|percent|degrees?\b|(\p{L}+\s+){0,2}per\b|m\/s|N\/kg|beats? per minute|bpm)/iu;
const HAS =
  /\b(has|have|contains?|consists? of|is made of|are made of|is made up of|is divided into|is (an? )?\p{L}+ of)\s*(exactly\s+)?$/iu;

/** "The grain of each layer …": of which? */
const POINTS_BACK =
  /\b(each|the other|another|the same|the next|the two|both|such|(after|before|from|of|on) that)\b|^Q\d/i;

/** Only what holds for good is worth knowing: "Water boils at 100 °C", "The human body has 206 bones". */
function isTaught(quote: string, before: string, after: string): boolean {
  if (STORY.test(quote) || namesPlace(before) || POINTS_BACK.test(quote)) return false;
  // "The village has 60 houses, a caravan park and a farm": how one of them looks, and no rule.
  const isCount = HAS.test(before) && /^\s+\p{Ll}+s\b(?! *,| and an? )/u.test(after);
  return MEASURE.test(after) || (isCount && !isOfOnePlace(before, after));
}

/** A name in the middle of the sentence: one place or person, not a rule. */
function namesPlace(before: string): boolean {
  return /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+/u.test(before);
}

/** "London has 32 boroughs and the City of London": how many parts one place has is a detail. */
function isOfOnePlace(before: string, after: string): boolean {
  return /^\p{Lu}\p{Ll}+ has\b/u.test(before) || namesPlace(`of${after}`);
}

/** Sentences that say how many of a smaller unit make a bigger one. */
export function findRates(sentences: readonly PlainSentence[]): UnitRate[] {
  return sentences.flatMap((sentence) => rateIn(sentence) ?? []);
}

/** Enough stands before or in the sentence to know what is counted. */
function hasSubject(before: string): boolean {
  return before === "" || (before.match(/\p{L}{3,}/gu) ?? []).length >= 2;
}

/** "year" where the number is one, else the word after it. */
function unitIn(before: string, after: string, value: number): string {
  const isYear =
    value >= 1000 && value <= 2100 && /\b(in|of|by|from|until|since)\s*$/i.test(before);
  if (
    isYear &&
    !/^\s*[\p{Ll}%°]/u.test(after.replace(/^\s*(and|to|when|after|before|until|but|the)\b/, "."))
  )
    return "year";
  return /^\s*([\p{L}%°]+)/u.exec(after)?.[1] ?? "number";
}

function rateIn(sentence: PlainSentence): UnitRate | undefined {
  const text = sentence.quote;
  const one =
    /\b(?:1|one|an?)\s+(\p{L}+)\s+(?:is|equals|has|contains|is equal to|is the same as)\s+([\d,]+)\s+(\p{L}+s)\b/iu.exec(
      text,
    );
  const many = /\bthere are\s+([\d,]+)\s+(\p{L}+s)\s+in\s+(?:1|one|an?)\s+(\p{L}+)/iu.exec(text);
  const [bigger, count, smaller] =
    one === null ? [many?.[3], many?.[1], many?.[2]] : [one[1], one[2], one[3]];
  if (bigger === undefined || count === undefined || smaller === undefined || !UNITS.test(bigger))
    return undefined;
  if (EVERYDAY.test(bigger)) return undefined;
  const value = Number(count.replaceAll(",", ""));
  if (!Number.isSafeInteger(value) || value < 2) return undefined;
  const { kind: _, ...evidence } = sentence;
  const lower = bigger.toLowerCase();
  return {
    ...evidence,
    bigger: lower,
    biggerPlural: pluralOf(lower),
    smallerPlural: smaller.toLowerCase(),
    count: value,
  };
}

function pluralOf(unit: string): string {
  if (unit === "century") return "centuries";
  if (unit === "foot") return "feet";
  return unit === "hertz" ? "hertz" : `${unit}s`;
}
