import { GLOSSARY } from "@/lib/core/documents/vocabulary";
import type { Definition } from "@/lib/core/generation/facts/lesson-facts";
import { isSureMeaning } from "@/lib/core/generation/facts/sure-meanings";
import { kindOf } from "@/lib/core/generation/words/kinds";
import { canBeMatchedTogether } from "@/lib/core/generation/words/siblings";

const SMALLEST = 4;
/** A lesson that explains three terms in all may ask them together. */
const FEWEST = 3;
const LARGEST = 6;
/** One word of so many letters is a technical one. */
const LONG_TERM = 11;
/** Things that have one name in a subject; for what people do or feel there is often a second word. */
const ONE_NAME = new Set(["substance", "place", "tool", "part", "unit", "amount"]);
const LONG_NAME = 9;
/** "Diurnal range" is "diurnal temperature range" too: before such words the name has room for another. */
const WITHIN_A_NAME =
  /\s(range|rate|level|scale|density|value|index|ratio|number|system|process|effect|area|zone|test|line|point|group|type|gap|force|field|pressure|distribution)s?$/i;
/** A seismometer is a seismograph too, and a conductor a thermal conductor. */
const HAS_LIKE_NAME = /(meter|graph|[oe]r)$/i;
/** A meaning of fewer words fits more than one thing. */
const WHOLE_MEANING = 8;

/**
 * Terms that can be matched with their meanings, three to six at a time: the family a section explains ("4 ways the
 * sea erodes"), and groups out of a glossary or of what the lesson explains here and there. They overlap, so that
 * a set can take those that leave it most to ask.
 */
export function glossaryGroups(all: readonly Definition[]): Definition[][] {
  const definitions = all.filter(
    (one) => !one.isKindOfHead && !one.hasRival && isCertain(one) && isSureMeaning(one),
  );
  // "Waves force air into cracks" says what happens, and stands only beside its like.
  const clauses = definitions.filter(isClause);
  const families = [
    ...familiesOf(clauses),
    ...familiesOf(definitions.filter((definition) => !isClause(definition))),
  ];
  // A family of which no group can be made ("base", "alkali" and an example of one) is free for other groups.
  const inFamily = new Set(families.filter((family) => familyGroups(family).length > 0).flat());
  const loose = definitions.filter(
    (definition) =>
      !inFamily.has(definition) &&
      !isClause(definition) &&
      !hasCounterpart(definition, definitions),
  );
  const groups = [
    ...families.flatMap(familyGroups),
    ...groupsOf(loose, definitions.length === FEWEST ? FEWEST : SMALLEST),
  ];
  return different(groups.map((group) => definitions.filter((one) => group.includes(one))));
}

/** Out of a list of words with their meanings, or one of several lines that tell what happens; what is said in prose goes to banks. */
function isCertain({ form }: Definition): boolean {
  return form === "glossary" || form === "clause";
}

function familyGroups(family: readonly Definition[]): Definition[][] {
  return groupsOf(family, family.length <= LARGEST ? FEWEST : SMALLEST);
}

function isClause({ form }: Definition): boolean {
  return form === "clause";
}

/** The terms that one section explains, where it is about them and is no mere list of words. */
function familiesOf(definitions: readonly Definition[]): Definition[][] {
  const sections = new Set(definitions.map(({ section }) => section));
  return [...sections].flatMap((section) => {
    const held = definitions.filter((definition) => definition.section === section);
    const isFamily = section !== undefined && !GLOSSARY.test(section.toLowerCase());
    return isFamily && held.length >= FEWEST ? [held] : [];
  });
}

/** All of them at once or in even parts, and each four that leave the terms worth typing. */
function groupsOf(definitions: readonly Definition[], smallest: number): Definition[][] {
  const recalled = toBeRecalled(definitions);
  const recognised = definitions.filter((definition) => !recalled.includes(definition));
  // The last of the recalled go first: those at the head of the glossary are its author's most important.
  const ordered = [...easyToPlace(recognised), ...recalled.toReversed()];
  const sizes = [LARGEST, 5, SMALLEST, ...(smallest < SMALLEST ? [smallest] : [])];
  // The longest names are the surest to be typed, so another group leaves those.
  const byLength = [...definitions].sort((a, b) => a.term.length - b.term.length);
  return [ordered, byLength, definitions, definitions.toReversed()].flatMap((from) =>
    sizes.flatMap((size) => partsOf(from, size, smallest)),
  );
}

function partsOf(from: readonly Definition[], size: number, smallest: number): Definition[][] {
  const group = fitting(from, size);
  if (group.length < smallest) return [];
  const left = from.filter((definition) => !group.includes(definition));
  return [group, ...partsOf(left, size, smallest)];
}

function different(groups: readonly Definition[][]): Definition[][] {
  const seen = new Set<string>();
  return groups.filter((group) => {
    const key = group.map(({ term }) => term).join("|");
    return !seen.has(key) && seen.add(key);
  });
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
  return term.includes(" ") && family.length >= 2;
}

/** "Hard engineering" and "soft engineering" explain each other: one alone among other terms teaches nothing. */
function hasCounterpart({ term }: Definition, all: readonly Definition[]): boolean {
  const last = (text: string) => (text.includes(" ") ? text.toLowerCase().split(" ").at(-1) : "");
  return all.some(
    (other) => other.term !== term && last(term) !== "" && last(other.term) === last(term),
  );
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
 * Whether there is one word for a meaning and no other: a name of two or three words or a long technical one, from a list of
 * words or set in bold by its author, with a meaning that says enough by itself. All else is chosen from a bank.
 */
function canBeRecalled(definition: Definition): boolean {
  const { term, meaning, isNamed, isStrong, isKindOfHead, hasRival } = definition;
  if (hasRival || isNamed || isKindOfHead || !standsApart(definition)) return false;
  // What is told of "you" is of every day: "responsibility" has other names.
  if (!isSureMeaning(definition) || /\byou\b/i.test(meaning)) return false;
  if (WITHIN_A_NAME.test(term) || HAS_LIKE_NAME.test(term)) return false;
  // "Working out when …" is prediction, and "predicting" as well.
  if (!term.includes(" ") && /^\p{L}{2,}ing\b/u.test(meaning)) return false;
  const words = term.split(" ").length;
  const long = isStrong || ONE_NAME.has(kindOf(meaning)) ? LONG_NAME : LONG_TERM;
  const technical = words === 2 || words === 3 || (words === 1 && term.length >= long);
  return technical && meaning.split(" ").length >= WHOLE_MEANING;
}

/** What a sentence says in passing ("… is called the diurnal range") may have a fuller name. */
function standsApart({ form, isStrong }: Definition): boolean {
  return form === "glossary" || (form === "phrase" && isStrong);
}

function fitting(from: readonly Definition[], size: number): Definition[] {
  const group: Definition[] = [];
  for (const definition of from) {
    if (group.length < size && group.every((other) => canBeMatchedTogether(definition, other)))
      group.push(definition);
  }
  return group;
}
