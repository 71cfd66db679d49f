import { FactList } from "@/components/ui/fact-list";
import type { PracticeTotals } from "@/lib/core/exams/practice/totals";

const TOO_FEW =
  "Fewer than five pupils had handed in by last midnight. Totals are shown from five on and a day late, so that nobody’s own result can be worked out.";

interface PracticeTotalsProps {
  /** Undefined: it does not run, or does not answer. */
  readonly totals: PracticeTotals | undefined;
}

/** All that staff may know of a practice. */
export function PracticeTotalsView({ totals }: PracticeTotalsProps) {
  if (totals === undefined)
    return (
      <p className="text-ink-soft">
        It does not answer at the moment, so there are no totals. What pupils did is kept in it.
      </p>
    );
  if (totals.pupils === null) return <p>{TOO_FEW}</p>;
  const facts = [
    { label: "Pupils", value: orMore(totals.pupils) },
    { label: "Attempts begun", value: orMore(totals.attempts_begun) },
    { label: "Attempts handed in", value: orMore(totals.attempts_handed_in) },
    {
      label: "Mean of first attempts",
      value:
        totals.mean_percent === null
          ? "not yet known"
          : `${totals.mean_percent}% (${totals.mean_of} pupils)`,
    },
  ];
  return (
    <div className="flex flex-col gap-5">
      <FactList facts={facts} />
      {totals.topics.length > 0 && <Topics topics={totals.topics} />}
      <p className="text-sm text-ink-soft">
        As it all stood at midnight, in whole fives. Percentages are of the marks a computer can
        give.
      </p>
    </div>
  );
}

const orMore = (count: number | null) => `${count ?? 0} or more`;

function Topics({ topics }: Pick<PracticeTotals, "topics">) {
  return (
    <table className="w-full border-collapse text-left">
      <caption className="pb-2 text-left font-semibold">By topic, first attempts</caption>
      <thead className="border-b border-line text-sm text-ink-soft">
        <tr>
          <th scope="col" className="py-1.5 pr-4 font-semibold">
            Topic
          </th>
          <th scope="col" className="py-1.5 pr-4 text-right font-semibold">
            Pupils
          </th>
          <th scope="col" className="py-1.5 text-right font-semibold">
            Mean
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {topics.map(({ topic, pupils, percent }) => (
          <tr key={topic}>
            <th scope="row" className="py-1.5 pr-4 font-normal break-words">
              {topic}
            </th>
            <td className="py-1.5 pr-4 text-right tabular-nums">{pupils}</td>
            <td className="py-1.5 text-right tabular-nums">{percent}%</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
