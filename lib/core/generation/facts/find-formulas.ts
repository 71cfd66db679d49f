import type { Formula, Quantity } from "./lesson-facts";
import type { TaughtBlock } from "./sections";

/** "weight (N) = mass (kg) × gravitational field strength (N/kg)": names in words, each with its unit. */
const FORMULA =
  /^(\p{L}[\p{L} ]{2,40}?) \(([^()\d]{1,10})\) = (\p{L}[\p{L} ]{2,40}?) \(([^()\d]{1,10})\) ([×x÷/]) (\p{L}[\p{L} ]{2,40}?) \(([^()\d]{1,10})\)\.?$/u;

/** The units of the SI, in which the formulas of school physics hold as they stand. */
const SI_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    distance: "m",
    "distance travelled": "m",
    time: "s",
    "time taken": "s",
    speed: "m/s",
    "average speed": "m/s",
    velocity: "m/s",
    acceleration: "m/s²",
    mass: "kg",
    force: "N",
    weight: "N",
    "gravitational field strength": "N/kg",
    area: "m²",
    volume: "m³",
    density: "kg/m³",
    pressure: "N/m²",
    moment: "N m",
    "work done": "J",
    energy: "J",
    "energy transferred": "J",
    power: "W",
    current: "A",
    "potential difference": "V",
    voltage: "V",
    resistance: "Ω",
    charge: "C",
  }),
);

/** result = first ÷ or × second, as school physics has them; anything else is a slip, or no formula. */
const SCHOOL_FORMULAS: readonly (readonly [
  result: string,
  first: string,
  sign: "÷" | "×",
  second: string,
])[] = [
  ["m/s", "m", "÷", "s"],
  ["m/s²", "m/s", "÷", "s"],
  ["kg/m³", "kg", "÷", "m³"],
  ["N/m²", "N", "÷", "m²"],
  ["W", "J", "÷", "s"],
  ["A", "C", "÷", "s"],
  ["A", "V", "÷", "Ω"],
  ["Ω", "V", "÷", "A"],
  ["s", "m", "÷", "m/s"],
  ["m³", "kg", "÷", "kg/m³"],
  ["m", "m/s", "×", "s"],
  ["N", "kg", "×", "N/kg"],
  ["N", "kg", "×", "m/s²"],
  ["N m", "N", "×", "m"],
  ["J", "N", "×", "m"],
  ["J", "W", "×", "s"],
  ["W", "A", "×", "V"],
  ["V", "A", "×", "Ω"],
  ["C", "A", "×", "s"],
  ["kg", "kg/m³", "×", "m³"],
  ["N", "N/m²", "×", "m²"],
];

const NAME = [...SI_UNITS.keys()].sort((a, b) => b.length - a.length).join("|");
/** "speed = distance ÷ time", on a line of its own or as a sentence; a longer formula does not end here. */
const BARE = new RegExp(`(?:^|[.] )((${NAME}) = (${NAME}) ([×x÷/]) (${NAME}))`, "iu");
const IS_ITS_END = /^(\.?$|\. | \p{Lu}\p{Ll})/u;

interface Said {
  readonly quote: string;
  readonly result: Quantity;
  readonly parts: readonly [Quantity, Quantity];
  readonly sign: string;
}

/** Formulas written out in words: amounts can be worked out with them. Where units stand with them, these are used. */
export function findFormulas(taught: readonly TaughtBlock[]): Formula[] {
  return taught.flatMap(({ block, section }) =>
    block.text.split("\n").flatMap((line): Formula[] => {
      const said = withUnits(line.trim()) ?? inSi(line.trim());
      if (said === undefined) return [];
      const { sign, ...formula } = said;
      const place = { address: block.address, ...(section === undefined ? {} : { section }) };
      return [{ ...place, ...formula, divides: /[÷/]/.test(sign) }];
    }),
  );
}

function withUnits(line: string): Said | undefined {
  const [, result, unit = "", one = "", oneUnit = "", sign = "", other = "", otherUnit = ""] =
    FORMULA.exec(line) ?? [];
  if (result === undefined) return undefined;
  return {
    quote: line,
    result: { name: result.toLowerCase(), unit },
    parts: [
      { name: one.toLowerCase(), unit: oneUnit },
      { name: other.toLowerCase(), unit: otherUnit },
    ],
    sign,
  };
}

function inSi(line: string): Said | undefined {
  const found = BARE.exec(line);
  const [whole = "", quote = "", result = "", one = "", sign = "", other = ""] = found ?? [];
  if (found === null || !IS_ITS_END.test(line.slice(found.index + whole.length))) return undefined;
  const said = {
    quote,
    result: inItsUnit(result),
    parts: [inItsUnit(one), inItsUnit(other)],
    sign,
  } as const;
  return isOfSchool(said) ? said : undefined;
}

function isOfSchool({ result, parts: [one, other], sign }: Said): boolean {
  const divides = /[÷/]/.test(sign);
  return SCHOOL_FORMULAS.some(([made, first, how, second]) => {
    if (made !== result.unit || divides !== (how === "÷")) return false;
    const asWritten = first === one.unit && second === other.unit;
    return asWritten || (!divides && first === other.unit && second === one.unit);
  });
}

function inItsUnit(words: string): Quantity {
  const name = words.toLowerCase();
  return { name, unit: SI_UNITS.get(name) ?? "" };
}
