import type { Form, FormOf } from "./form";
import type { Lose } from "./ledger";
import { BrokenQuestion } from "./ledger";

/** A right number as files write it. */
export interface WrittenNumber {
  readonly value: string;
  /** How far off an answer may be. */
  readonly by: number;
  readonly weight: number;
  readonly feedback: string;
}

/** A number from those a file accepts: the one that earns most is kept. */
export function numberOf(written: readonly WrittenNumber[], lose: Lose): Form {
  const best = written.toSorted((a, b) => b.weight - a.weight)[0];
  if (best === undefined || best.weight <= 0)
    throw new BrokenQuestion("It has no number that would be right.");
  if (written.some((one) => one !== best && one.weight > 0))
    lose("other accepted numbers", "One number is right here, with how exact it must be.");
  if (written.some(({ feedback }) => feedback !== ""))
    lose("feedback on answers", "Feedback on one number has no place here.");
  return {
    kind: "number",
    asksUnit: false,
    value: plainDecimal(best.value),
    tolerance: best.by === 0 ? { kind: "exact" } : { kind: "absolute", by: Math.abs(best.by) },
    units: [],
    unitShare: 0,
  };
}

/** "1e3", "+5" and ".5" as they are written here: 1000, 5 and 0.5. */
export function plainDecimal(text: string): string {
  const clean = text
    .trim()
    .replace(/^\+/, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/\.$/, "");
  if (/^-?\d+(\.\d+)?$/.test(clean)) return clean;
  const value = Number(clean);
  if (clean === "" || !Number.isFinite(value))
    throw new BrokenQuestion(`“${text.slice(0, 40)}” is no number.`);
  return value.toFixed(12).replace(/\.?0+$/, "");
}

/** The distance from the value that a tolerance comes to: files know no other. */
export function toleranceAsWidth({ value, tolerance }: FormOf<"number">): number {
  switch (tolerance.kind) {
    case "exact":
      return 0;
    case "absolute":
      return tolerance.by;
    case "relative":
      return tidy((Math.abs(Number(value)) * tolerance.percent) / 100);
    case "significant-figures": {
      const size = Math.abs(Number(value));
      if (size === 0) return 0;
      return tidy(0.5 * 10 ** (Math.floor(Math.log10(size)) - tolerance.figures + 1));
    }
  }
}

const tidy = (width: number): number => Number(width.toPrecision(12));
