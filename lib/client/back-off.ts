const SECONDS = [1, 2, 4, 8, 16, 30];

/** How long to wait before the next try, after so many failures in a row (1, 2, 3 …). */
export function backOffMilliseconds(failures: number): number {
  const step = Math.min(Math.max(failures, 1), SECONDS.length) - 1;
  return (SECONDS[step] ?? 30) * 1000;
}
