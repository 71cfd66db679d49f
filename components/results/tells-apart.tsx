import type { Separation } from "@/lib/core/analytics/discrimination";
import { separationOf } from "@/lib/core/analytics/discrimination";
import type { QuestionRow } from "@/lib/features/results/types";

interface TellsApartProps {
  readonly question: Pick<QuestionRow, "discrimination" | "keyDoubtful">;
}

const WORDS: Readonly<Record<Separation, string>> = { well: "Well", little: "A little", not: "No" };

/** Whether a question tells strong from weak pupils apart: a word, with the figure behind it. */
export function TellsApart({ question: { discrimination, keyDoubtful } }: TellsApartProps) {
  if (discrimination === undefined) return "–";
  const figure = discrimination.toFixed(2).replace("-", "−");
  if (keyDoubtful)
    return (
      <span className="font-semibold text-amber-ink">
        The other way round ({figure}): check the key
      </span>
    );
  return (
    <>
      {WORDS[separationOf(discrimination)]} <span className="text-ink-soft">({figure})</span>
    </>
  );
}
