import type { SuggestionsForClass } from "@/lib/features/results/types";

/** How far suggestions and the teachers of a class or an exam agreed. */
export function agreementWords(
  { shown, agreement }: Pick<SuggestionsForClass, "shown" | "agreement">,
  whose: "class" | "exam",
): string {
  const { count, exact, withinOneMark, kappa } = agreement;
  if (count === 0) return `No suggested score of this ${whose} has been decided yet.`;
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const interval =
    kappa === undefined
      ? ""
      : ` Weighted kappa ${kappa.value.toFixed(2)} (${kappa.low.toFixed(2)} to ${kappa.high.toFixed(2)}).`;
  const off = shown ? "" : ` That is too little: suggestions are off for this ${whose}.`;
  return `Of ${count} suggested scores you gave ${percent(exact)} as suggested, ${percent(withinOneMark)} within one mark.${interval}${off}`;
}
