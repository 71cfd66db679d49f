import type { LessonFacts, NumberBase } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { seededOrder } from "@/lib/core/kernel/seeded-order";
import type { NumberBaseName } from "../shared/number-bases";
import { convertBase, writeInBase } from "../shared/number-bases";
import { offlineFeedback } from "../shared/offline-wording";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

interface Conversion {
  readonly from: NumberBaseName;
  readonly to: NumberBaseName;
  readonly bits: number;
  readonly difficulty: number;
}

const BINARY: readonly Conversion[] = [
  { from: "binary", to: "denary", bits: 4, difficulty: 2 },
  { from: "denary", to: "binary", bits: 8, difficulty: 3 },
  { from: "binary", to: "denary", bits: 8, difficulty: 4 },
];
const HEXADECIMAL: readonly Conversion[] = [
  { from: "hexadecimal", to: "denary", bits: 8, difficulty: 5 },
  { from: "binary", to: "hexadecimal", bits: 8, difficulty: 5 },
];

/** Numbers of our own, never one the lesson works through; the answer is computed. */
export function generateOffline(facts: LessonFacts): Made[] {
  const worked = new Set(facts.teachesNumberBases.flatMap((base) => base.worked));
  return facts.teachesNumberBases.flatMap((base) =>
    (base.base === "binary" ? BINARY : HEXADECIMAL).flatMap((conversion) =>
      oneConversion(conversion, base, worked),
    ),
  );
}

function oneConversion(
  conversion: Conversion,
  base: NumberBase,
  worked: ReadonlySet<string>,
): Made[] {
  const { from, to, bits, difficulty } = conversion;
  const value = pickValue(conversion, base, worked);
  if (value === undefined) return [];
  const shown = writeInBase(value, from, from === "binary" ? bits : 1);
  const answer = convertBase(shown, from, to);
  if (answer === undefined) return [];
  return [
    {
      content: { v: 1, from, to, shown, bits },
      key: { v: 1, answer },
      prompt: `Convert the ${from} number ${shown} to ${to}.`,
      topic: base.section ?? "Number bases",
      difficulty,
      points: difficulty >= 4 ? 2 : 1,
      timeEstimateSeconds: 60 + difficulty * 15,
      hint: hintFor(conversion),
      feedback: offlineFeedback(`${shown} in ${from} is ${answer} in ${to}.`),
      tags: ["number bases"],
      source: [{ address: base.address, quote: base.quote }],
      confidence: 0.95,
      fact: `convert:${from}:${to}:${bits}`,
    },
  ];
}

/** Neither tiny nor all ones: such numbers can be answered without knowing the method. */
function pickValue(
  { from, to, bits }: Conversion,
  base: NumberBase,
  worked: ReadonlySet<string>,
): number | undefined {
  const most = 2 ** bits;
  const values = Array.from({ length: most }, (_, value) => value).filter((value) => {
    const ones = writeInBase(value, "binary").replaceAll("0", "").length;
    return value > most / 2.5 && ones >= 2 && ones < bits - 1 && !mentions(worked, value);
  });
  return seededOrder(base.quote).shuffle(values, `${from}-${to}-${bits}`)[0];
}

function mentions(worked: ReadonlySet<string>, value: number): boolean {
  return [...worked].some((text) => {
    const asBinary = /^[01]{3,}$/.test(text) ? Number.parseInt(text, 2) : Number.NaN;
    return (
      asBinary === value || text === String(value) || text === writeInBase(value, "hexadecimal")
    );
  });
}

function hintFor({ from, to, bits }: Conversion): string {
  if (from === "hexadecimal")
    return "The left digit counts sixteens and the right digit counts ones.";
  if (to === "hexadecimal") return "Split the number into two groups of four bits.";
  const places = Array.from({ length: bits }, (_, index) => 2 ** (bits - 1 - index)).join(", ");
  return from === "binary"
    ? `Write the place values ${places} above the digits.`
    : `Which of the place values ${places} is the biggest that fits?`;
}
