import { useState } from "react";
import type { Content } from "@/lib/core/questions/trace-table/schema";
import type { Announced } from "../shared/announcement";
import { useAnnouncer } from "../shared/use-announcer";

export interface Stepping {
  /** The line of the program that is looked at, from 1. */
  readonly line: number | undefined;
  /** The row of the table that is looked at, from 0; undefined where rows do not name their lines. */
  readonly row: number | undefined;
  readonly said: Announced;
  canGo(steps: number): boolean;
  go(steps: number): void;
  /** The pupil has come to this row: the program follows without a word. */
  lookAt(row: number): void;
}

interface Stop {
  readonly line: number;
  readonly row: number | undefined;
}

/**
 * Walks through the program: row by row where the rows say which line they belong to, line by line where finding
 * that out is the pupil's task.
 */
export function useStepping(content: Content, lines: readonly string[]): Stepping {
  const [at, setAt] = useState<number>();
  const [said, say] = useAnnouncer();
  const stops = stopsOf(content, lines);
  const stop = at === undefined ? undefined : stops[at];
  const next = (steps: number): number => (at === undefined ? 0 : at + steps);
  const canGo = (steps: number) =>
    at === undefined ? steps > 0 : stops[next(steps)] !== undefined;
  return {
    line: stop?.line,
    row: stop?.row,
    said,
    canGo,
    go(steps) {
      const to = stops[next(steps)];
      if (!canGo(steps) || to === undefined) return;
      setAt(next(steps));
      const row = to.row === undefined ? "" : `Row ${to.row + 1}: `;
      say(`${row}line ${to.line}, ${lines[to.line - 1]?.trim() ?? ""}`);
    },
    lookAt(row) {
      const found = stops.findIndex((one) => one.row === row);
      if (found !== -1) setAt(found);
    },
  };
}

function stopsOf({ rows }: Content, lines: readonly string[]): Stop[] {
  const told = rows.flatMap(({ line }, row): Stop[] => (line === null ? [] : [{ line, row }]));
  if (told.length > 0) return told;
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ line: index + 1, row: undefined }],
  );
}
