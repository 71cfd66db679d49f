import damerauLevenshtein from "damerau-levenshtein";

/**
 * How far a word is from the one that was meant, or undefined when it cannot be that word misspelt.
 * Damerau–Levenshtein distance 1 for 4–7 letters, 2 from 8, none under 4; never for what differs from its
 * neighbour by a letter or two on purpose: digits, Roman numerals, negations, opposite prefixes, the
 * endings of chemical names. The rules are those that were measured in reference/findings.md section 6.
 * @param meant a word of an accepted answer, lower case. @param written a word of the pupil's, lower case.
 */
export function typoDistance(meant: string, written: string): number | undefined {
  if (meant === written) return 0;
  // Where capitals count, a wrong one is no typing slip.
  if (meant.toLowerCase() === written.toLowerCase()) return undefined;
  const reach = typoReach(meant);
  if (reach === 0 || Math.abs(meant.length - written.length) > reach) return undefined;
  if (mustBeExact(meant) || mustBeExact(written) || areOpposites(meant, written)) return undefined;
  const steps = damerauLevenshtein(meant, written).steps;
  return steps <= reach ? steps : undefined;
}

/** @returns the greatest distance at which a word still counts as this one misspelt. */
export function typoReach(word: string): number {
  const letters = word.length;
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/** An abbreviation or a formula as its author wrote it: "HTML", "NaCl". Its letters are the answer. */
export function isAbbreviation(word: string): boolean {
  return word.length <= 6 && /^(?:\p{Lu}\p{Ll}?){2,}$/u.test(word);
}

const NEGATIONS = new Set(
  "not no non never none neither nor without cannot cant isnt arent wasnt dont doesnt didnt".split(
    " ",
  ),
);

const ROMAN = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

function mustBeExact(word: string): boolean {
  return /[^\p{L}]/u.test(word) || NEGATIONS.has(word) || ROMAN.test(word);
}

/** Beginnings that turn a word into its opposite: soluble and insoluble, biotic and abiotic. */
const NEGATING = "anti non dis mis un in im il ir an a de".split(" ");

/** Beginnings that are each other's opposite; those of the units are all different from each other. */
const OPPOSED: readonly (readonly string[])[] = [
  "hypo hyper",
  "endo exo",
  "inter intra",
  "mono di",
  "macro micro",
  "sub super",
  "over under",
  "in ex",
  "im ex",
  "in de",
  "im em",
  "ante anti",
  "con di",
  "kilo mega giga tera milli micro nano centi deci kibi mebi gibi tebi",
].map((group) => group.split(" "));

/** Words of school subjects that are a slip or two apart and mean different things. */
const CONFUSED: readonly (readonly string[])[] = [
  "reflection refraction",
  "conduction convection convention",
  "latitude altitude attitude",
  "stalactite stalagmite",
  "mitosis meiosis",
  "absorption adsorption",
  "ureter urethra",
  "affect effect",
  "principal principle",
  "complement compliment",
  "complementary complimentary",
  "stationary stationery",
  "evolution revolution",
  "allusion illusion",
  "emission omission",
  "deposition disposition",
  "desert dessert",
  "angle angel",
  "fission fusion",
].map((group) => group.split(" "));

/** Ethane and ethene, sulphate and sulphide, chlorine and chloride: the ending is the answer. */
const CHEMICAL =
  /^(.*(?:meth|eth|prop|but|pent|hex|alk|sulph|nitr|phosph|chlor|brom|fluor|iod|carbon|carb|hydr))(?:ane|ene|yne|anol|anal|ine|ide|ate|ite|ic)s?$/;

function areOpposites(a: string, b: string): boolean {
  if (rests(a, NEGATING).includes(b) || rests(b, NEGATING).includes(a)) return true;
  return (
    OPPOSED.some((group) => overlap(rests(a, group), rests(b, group))) ||
    areChemicalKin(a, b) ||
    areConfused(a, b)
  );
}

function areConfused(a: string, b: string): boolean {
  const one = (word: string) => word.replace(/s$/, "");
  return CONFUSED.some((group) => group.includes(one(a)) && group.includes(one(b)));
}

/** What is left of a word after each prefix it has; three letters at least. */
function rests(word: string, prefixes: readonly string[]): string[] {
  return prefixes
    .filter((prefix) => word.startsWith(prefix))
    .map((prefix) => word.slice(prefix.length))
    .filter((rest) => rest.length >= 3);
}

function areChemicalKin(a: string, b: string): boolean {
  const stem = CHEMICAL.exec(a)?.[1];
  return stem !== undefined && stem === CHEMICAL.exec(b)?.[1];
}

function overlap(a: readonly string[], b: readonly string[]): boolean {
  return a.some((word) => b.includes(word));
}
