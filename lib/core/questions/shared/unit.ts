import { cleanCharacters } from "./clean-characters";

/** Names pupils write for the units of Key Stages 3 and 4, by the symbol the compared form uses. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    m: "metre metres meter meters",
    cm: "centimetre centimetres centimeter centimeters cms",
    mm: "millimetre millimetres millimeter millimeters mms",
    km: "kilometre kilometres kilometer kilometers kms",
    g: "gram grams gramme grammes gs",
    kg: "kilogram kilograms kilo kilos kgs",
    mg: "milligram milligrams",
    s: "second seconds sec secs",
    ms: "millisecond milliseconds",
    min: "minute minutes mins",
    h: "hour hours hr hrs",
    l: "litre litres liter liters",
    ml: "millilitre millilitres milliliter milliliters mls",
    n: "newton newtons",
    j: "joule joules",
    kj: "kilojoule kilojoules",
    w: "watt watts",
    kw: "kilowatt kilowatts",
    v: "volt volts",
    a: "amp amps ampere amperes",
    Ω: "ohm ohms ω",
    hz: "hertz",
    pa: "pascal pascals",
    mol: "mole moles mols",
    "°c": "celsius degc centigrade",
    "°": "degree degrees deg",
    "%": "percent percentage pc",
    bit: "bits",
    byte: "bytes",
    kb: "kilobyte kilobytes",
    gb: "gigabyte gigabytes",
    tb: "terabyte terabytes",
    p: "pence penny pennies",
    "£": "pound pounds gbp",
  }).flatMap(([symbol, names]) => names.split(" ").map((name) => [name, symbol] as const)),
);

/** Symbols whose capitals tell a thousandth from a million: mW and MW. */
const CAPITALS_COUNT = /^m(w|j|v|hz|pa|g|n)$/i;

/**
 * Whether two units are written differently and mean the same: "m/s²", "m/s^2", "ms^-2", "metres per second
 * squared". Capitals are forgiven ("12n") unless they tell milli from mega.
 */
export function sameUnit(a: string, b: string): boolean {
  const one = unitForm(a);
  const other = unitForm(b);
  if (CAPITALS_COUNT.test(one)) return one === other;
  return one.toLowerCase() === other.toLowerCase();
}

function unitForm(unit: string): string {
  const words = cleanCharacters(unit)
    .replace(/degrees? (?=c\b|celsius)/i, "°")
    .replace(/per ?cent\b/i, "%")
    .replace(/\bper\b/gi, "/")
    .replace(/\bsquare[ds]? (\S+)/i, "$1^2")
    .replace(/\bcubic (\S+)/i, "$1^3")
    .replace(/ squared\b/i, "^2")
    .replace(/ cubed\b/i, "^3")
    .replace(/(?<=\p{L})(?=-?[123](?:\D|$))/gu, "^")
    .replace(/[\s.·*]+/g, " ")
    .replace(/ ?([/^]) ?/g, "$1");
  const named = words.replace(/\p{L}+/gu, (name) => NAMES.get(name.toLowerCase()) ?? name);
  return named
    .replace(/\/s\/s$/, "/s^2")
    .replace("°°", "°")
    .replace(/ ?s\^-([12])$/, (_, power) => (power === "1" ? "/s" : "/s^2"))
    .replace(/ /g, "");
}
