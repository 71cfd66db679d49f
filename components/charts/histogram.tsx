import { scaleBand, scaleLinear } from "d3-scale";

export interface Bin {
  /** What the bin holds: "60–69 %". */
  readonly label: string;
  readonly count: number;
}

export interface HistogramProps {
  /** What is counted: "Pupils by score". */
  readonly title: string;
  /** Heading of the twin's first column. */
  readonly binHeading: string;
  readonly countHeading: string;
  readonly bins: readonly Bin[];
}

const WIDTH = 480;
const HEIGHT = 180;
const BASE = HEIGHT - 26;

/** Bars over bins, each with its count on it, and the same numbers as a table below. */
export function Histogram({ title, binHeading, countHeading, bins }: HistogramProps) {
  const x = scaleBand(
    bins.map(({ label }) => label),
    [0, WIDTH],
  ).padding(0.15);
  const y = scaleLinear([0, Math.max(1, ...bins.map(({ count }) => count))], [BASE, 22]);
  return (
    <figure>
      <svg
        role="img"
        aria-label={`${title}. The same numbers are in the table below.`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="w-full"
      >
        <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} className="stroke-line-strong" />
        {bins.map(({ label, count }) => (
          <g key={label} transform={`translate(${x(label) ?? 0} 0)`}>
            <rect
              y={y(count)}
              width={x.bandwidth()}
              height={BASE - y(count)}
              className="fill-accent"
            />
            <text
              x={x.bandwidth() / 2}
              y={y(count) - 6}
              textAnchor="middle"
              className="fill-ink text-[13px] font-semibold"
            >
              {count === 0 ? "" : count}
            </text>
            <text
              x={x.bandwidth() / 2}
              y={HEIGHT - 8}
              textAnchor="middle"
              className="fill-ink-soft text-[11px]"
            >
              {label}
            </text>
          </g>
        ))}
      </svg>
      <details className="mt-2">
        <summary className="cursor-pointer text-sm font-medium text-accent">
          Show as a table
        </summary>
        <table className="mt-2 text-left">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col" className="pr-8 font-semibold">
                {binHeading}
              </th>
              <th scope="col" className="text-right font-semibold">
                {countHeading}
              </th>
            </tr>
          </thead>
          <tbody>
            {bins.map(({ label, count }) => (
              <tr key={label}>
                <th scope="row" className="pr-8 font-normal">
                  {label}
                </th>
                <td className="text-right">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
