import { Badge } from "@/components/ui/badge";
import { ShareBar } from "./share-bar";

export interface DistributionRowProps {
  readonly label: string;
  readonly count: number;
  readonly isKey: boolean;
  readonly misconception?: string | undefined;
  readonly detail?: string | undefined;
}

export interface DistributionChartProps {
  readonly rows: readonly DistributionRowProps[];
  readonly unanswered: number;
  readonly caption: string;
}

/** How many gave each answer: a table whose bars help the eye, so it needs no twin. */
export function DistributionChart({ rows, unanswered, caption }: DistributionChartProps) {
  const total = rows.reduce((sum, { count }) => sum + count, unanswered);
  const share = (count: number): number | undefined => (total === 0 ? undefined : count / total);
  return (
    <table className="w-full text-left">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Pupils</th>
          <th scope="col">Share</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row" className="py-2 pr-4 font-medium">
              {row.label} {row.isKey && <Badge tone="good">Key</Badge>}
              {[row.misconception, row.detail].map(
                (words) =>
                  words !== undefined && (
                    <span key={words} className="block text-sm font-normal text-ink-soft">
                      {words}
                    </span>
                  ),
              )}
            </th>
            <td className="w-12 py-2 pr-4 text-right">{row.count}</td>
            <td className="w-2/5 py-2">
              <ShareBar share={share(row.count)} />
            </td>
          </tr>
        ))}
        {unanswered > 0 && (
          <tr>
            <th scope="row" className="py-2 pr-4 font-normal text-ink-soft">
              No answer
            </th>
            <td className="w-12 py-2 pr-4 text-right">{unanswered}</td>
            <td className="py-2">
              <ShareBar share={share(unanswered)} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
