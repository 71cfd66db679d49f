import type { PageLine, TextRun } from "./page-lines";
import { pageLines } from "./page-lines";
import { pageSegments } from "./page-segments";
import type { PageTable } from "./page-tables";
import { pageTables } from "./page-tables";

/** What stands on a page, in the order it was written in: lines of text, and tables between them. */
export type PagePart =
  | { readonly kind: "lines"; readonly lines: readonly PageLine[] }
  | {
      readonly kind: "table";
      readonly rows: readonly (readonly string[])[];
      readonly columns: readonly number[];
    };

/**
 * Parts a page into its tables and what stands around them.
 * @param open columns of the table that the page before ended with, if it did.
 */
export function pageParts(
  runs: readonly TextRun[],
  open: readonly number[] | undefined,
): PagePart[] {
  const segments = pageSegments(runs);
  const parts: PagePart[] = [];
  let done = 0;
  const lines = (to: number) => {
    const found = pageLines(runs.slice(done, to));
    if (found.length > 0) parts.push({ kind: "lines", lines: found });
  };
  for (const { rows, columns, from, to } of withoutCode(
    pageTables(segments, open),
    segments,
    runs,
  )) {
    lines(segments[from]?.from ?? done);
    parts.push({ kind: "table", rows, columns });
    done = segments[to - 1]?.to ?? done;
  }
  lines(runs.length);
  return parts;
}

/** The columns of a program's lines are its own affair. */
function withoutCode(
  tables: readonly PageTable[],
  segments: ReturnType<typeof pageSegments>,
  runs: readonly TextRun[],
): PageTable[] {
  return tables.filter(
    ({ from, to }) => !segments.slice(from, to).every((segment) => runs[segment.from]?.code),
  );
}
