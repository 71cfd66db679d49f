/** Endings of one noun in the plural and in the singular; Latin and Greek ones are common in science. */
const PLURALS: readonly (readonly [string, string])[] = [
  ["ies", "y"],
  ["ves", "f"],
  ["ves", "fe"],
  ["ches", "ch"],
  ["shes", "sh"],
  ["sses", "ss"],
  ["xes", "x"],
  ["oes", "o"],
  ["s", ""],
  ["es", "is"],
  ["i", "us"],
  ["a", "um"],
  ["a", "on"],
  ["ae", "a"],
];

/** Whether two words are one noun, in the singular and in the plural: a pupil who adds an s has not named another thing. */
export function isSameNoun(a: string, b: string): boolean {
  return a === b || isPluralOf(a, b) || isPluralOf(b, a);
}

function isPluralOf(plural: string, singular: string): boolean {
  return PLURALS.some(
    ([many, one]) =>
      plural.endsWith(many) &&
      singular.endsWith(one) &&
      plural.slice(0, -many.length) === singular.slice(0, singular.length - one.length),
  );
}
