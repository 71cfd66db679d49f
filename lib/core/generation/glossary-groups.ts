import { kindOf } from "./kinds";
import type { Definition } from "./lesson-facts";
import { canBeMatchedTogether } from "./siblings";

const SMALLEST = 4;
/** A lesson that explains three terms in all may ask them together. */
const FEWEST = 3;
const LARGEST = 6;
/** So many terms of a lesson are better recalled than recognised. */
const TYPED_AT_MOST = 4;
/** Things that have one name in a subject; for what people do or feel there is often a second word. */
const ONE_NAME = new Set(["substance", "place", "tool", "part", "unit", "amount", "text"]);

/**
 * Terms to be matched with their meanings, four to six at a time. First those that are recognised rather than
 * recalled: a glossary is asked once as a whole, and a few other terms are left to be typed.
 */
export function glossaryGroups(definitions: readonly Definition[]): Definition[][] {
  const recalled = toBeRecalled(definitions);
  const recognised = easyToPlace(
    definitions.filter((definition) => !recalled.includes(definition)),
  );
  const typed = Math.min(TYPED_AT_MOST, recalled.length);
  if (definitions.length === FEWEST && fitting(definitions, FEWEST).length === FEWEST)
    return [[...definitions]];
  const groups: Definition[][] = [];
  // The last of the recalled go first: those at the head of the glossary are its author's most important.
  let left = [...recognised, ...recalled.toReversed()];
  const isWorthAnother = () => left.filter((one) => recognised.includes(one)).length >= 2;
  while (left.length >= SMALLEST && (groups.length === 0 || isWorthAnother())) {
    const size = Math.min(LARGEST, Math.max(SMALLEST, evenly(left.length - typed)));
    const group = fitting(left, size);
    if (group.length < SMALLEST) break;
    groups.push(group);
    left = left.filter((definition) => !group.includes(definition));
  }
  return groups.map((group) => definitions.filter((definition) => group.includes(definition)));
}

/** Eight make two questions of four, nine one of five and one of four. */
function evenly(terms: number): number {
  return Math.ceil(terms / Math.max(1, Math.ceil(terms / LARGEST)));
}

/** The terms that may be asked for by their meaning alone. */
export function toBeRecalled(definitions: readonly Definition[]): Definition[] {
  return definitions.filter(
    (definition) => canBeRecalled(definition) && !isOneOfFamily(definition, definitions),
  );
}

/** "Isotonic contraction", "isometric contraction", "concentric contraction": their point is the difference. */
function isOneOfFamily({ term }: Definition, all: readonly Definition[]): boolean {
  const last = (text: string) => text.toLowerCase().split(" ").at(-1);
  const family = all.filter((other) => other.term.includes(" ") && last(other.term) === last(term));
  return term.includes(" ") && family.length >= 3;
}

/** A term that fits no other ("average" among the averages) must not be the first of a group. */
function easyToPlace(definitions: readonly Definition[]): Definition[] {
  const clashes = (one: Definition) =>
    definitions.filter((other) => other !== one && !canBeMatchedTogether(one, other)).length;
  return definitions
    .map((definition) => ({ definition, clashes: clashes(definition) }))
    .sort((a, b) => a.clashes - b.clashes)
    .map(({ definition }) => definition);
}

/**
 * Whether there is one word for a meaning and no other: technical terms are long or of two words, while short words
 * of everyday language ("oath", "finish") have others that fit as well.
 */
function canBeRecalled({ term, meaning, isNamed }: Definition): boolean {
  const words = term.split(" ");
  const long = term.length >= (ONE_NAME.has(kindOf(meaning)) ? 7 : 10);
  const technical = words.length === 2 || (words.length === 1 && long);
  return technical && !isNamed && meaning.split(" ").length >= 5;
}

function fitting(from: readonly Definition[], size: number): Definition[] {
  const group: Definition[] = [];
  for (const definition of from) {
    if (group.length < size && group.every((other) => canBeMatchedTogether(definition, other)))
      group.push(definition);
  }
  return group;
}
