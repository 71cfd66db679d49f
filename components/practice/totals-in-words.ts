import type { PracticeTotals } from "@/lib/core/exams/practice/totals";
import { counted } from "@/lib/core/kernel/counted";

/** "At least 10 pupils · 20 attempts handed in" */
export function totalsInWords(totals: PracticeTotals | undefined): string {
  if (totals === undefined) return "It does not answer at the moment.";
  if (totals.pupils === null || totals.attempts_handed_in === null)
    return "Fewer than five pupils by last midnight";
  return `At least ${counted(totals.pupils, "pupil")} · ${counted(totals.attempts_handed_in, "attempt")} handed in`;
}
