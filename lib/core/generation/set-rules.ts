import type { UnmetRule } from "./generated-set";

/** What the rules of a set look at. */
export interface Placed {
  readonly type: string;
  readonly difficulty: number;
}

/** Smaller sets are too short to have a beginning, a middle and an end. */
export const SMALLEST_SET_WITH_RULES = 8;
const TYPES_AT_LEAST = 4;
const SAME_TYPE_IN_A_ROW = 3;

export interface DifficultyBand {
  readonly least: number;
  readonly most: number;
}

const CONFIDENCE: DifficultyBand = { least: 1, most: 2 };
const CORE: DifficultyBand = { least: 2, most: 4 };
const STRETCH: DifficultyBand = { least: 4, most: 5 };

/** How hard the question at a place (from 0) should be: the first fifth easy, the last fifth a stretch. */
export function bandAt(place: number, count: number): DifficultyBand {
  if (count < SMALLEST_SET_WITH_RULES) return { least: 1, most: 5 };
  const fifth = Math.max(1, Math.floor(count / 5));
  if (place < fifth) return CONFIDENCE;
  return place >= count - fifth ? STRETCH : CORE;
}

/** Whether putting `type` after these types would make a fourth in a row. */
export function isOneTooMany(before: readonly string[], type: string): boolean {
  const last = before.slice(-SAME_TYPE_IN_A_ROW);
  return last.length === SAME_TYPE_IN_A_ROW && last.every((other) => other === type);
}

/** The rules a set breaks. Fewer than asked for is one of them; nothing is ever made up to keep a rule. */
export function unmetRules(set: readonly Placed[], asked: number): UnmetRule[] {
  const short: UnmetRule[] =
    set.length < asked ? [{ rule: "count", message: fewer(set.length, asked) }] : [];
  if (set.length < SMALLEST_SET_WITH_RULES) return short;
  return [...short, ...brokenBands(set), ...tooFewTypes(set), ...tooManyInARow(set)];
}

function fewer(made: number, asked: number): string {
  if (made === 0)
    return "Nothing in this lesson could be asked about with a sure answer. Add key words with their meanings, tables or numbered steps to the lesson, or write a question yourself.";
  return `${made} of the ${asked} questions asked for: more would only repeat what these ask. Add key words with their meanings, tables or numbered steps to the lesson for more.`;
}

function brokenBands(set: readonly Placed[]): UnmetRule[] {
  const outside = set.map(({ difficulty }, place) => {
    const band = bandAt(place, set.length);
    return difficulty < band.least || difficulty > band.most ? band : undefined;
  });
  const rules: readonly (readonly [DifficultyBand, UnmetRule])[] = [
    [
      CONFIDENCE,
      {
        rule: "first-fifth-confidence",
        message: "The first questions are not all easy ones (difficulty 1 or 2).",
      },
    ],
    [
      CORE,
      {
        rule: "core-difficulty",
        message: "The middle of the set is not all of middling difficulty (2 to 4).",
      },
    ],
    [
      STRETCH,
      {
        rule: "last-fifth-stretch",
        message: "The last questions are not all stretching ones (difficulty 4 or 5).",
      },
    ],
  ];
  return rules.filter(([band]) => outside.includes(band)).map(([, rule]) => rule);
}

function tooFewTypes(set: readonly Placed[]): UnmetRule[] {
  const types = new Set(set.map(({ type }) => type)).size;
  if (types >= TYPES_AT_LEAST) return [];
  const kinds = types === 1 ? "1 type" : `${types} types`;
  return [
    {
      rule: "four-types",
      message: `The set has ${kinds} of question; ${TYPES_AT_LEAST} make it less predictable.`,
    },
  ];
}

function tooManyInARow(set: readonly Placed[]): UnmetRule[] {
  const types = set.map(({ type }) => type);
  return types.some((type, place) => isOneTooMany(types.slice(0, place), type))
    ? [
        {
          rule: "no-type-four-in-a-row",
          message: "One type of question comes more than three times in a row.",
        },
      ]
    : [];
}
