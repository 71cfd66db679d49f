import { mkdirSync, writeFileSync } from "node:fs";
import type { Measured } from "./percentiles";

/** One line of the README's table. */
export interface Line {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly met: boolean;
}

const FOLDER = ".data/bench";

/** Prints a scenario's lines, keeps them for the README's table, and fails the process when a bar is missed. */
export function report(scenario: string, lines: readonly Line[]): void {
  for (const { what, figure, bar, met } of lines) {
    console.log(`  ${met ? "✓" : "✗"} ${what}: ${figure}${bar === "" ? "" : `  (bar: ${bar})`}`);
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${scenario}.json`, JSON.stringify(lines, null, 2));
  if (lines.some(({ met }) => !met)) process.exitCode = 1;
}

/** "p50 1.2 · p95 3.4 · p99 5.6 ms, 0 errors of 6,000". */
export function figureOf({ count, errors, p50, p95, p99 }: Measured): string {
  const ms = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
  return `p50 ${ms(p50)} · p95 ${ms(p95)} · p99 ${ms(p99)} ms, ${errors} errors of ${count.toLocaleString("en-GB")}`;
}
