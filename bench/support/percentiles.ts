/** What a run of many requests came to. Times in milliseconds, counted from the scheduled moment. */
export interface Measured {
  readonly count: number;
  readonly errors: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Nearest-rank percentiles of the latencies of those requests that succeeded. */
export function measured(latencies: readonly number[], errors: number): Measured {
  const sorted = latencies.toSorted((a, b) => a - b);
  const rank = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return {
    count: sorted.length + errors,
    errors,
    p50: rank(0.5),
    p95: rank(0.95),
    p99: rank(0.99),
    max: rank(1),
  };
}
