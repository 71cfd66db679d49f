import { lineKey } from "./page-furniture";
import type { PagePart } from "./page-parts";
import type { PdfPage } from "./pdf-page";

type TablePart = Extract<PagePart, { kind: "table" }>;

/**
 * A table that runs over the foot of a page is one table, and stands where it began. Heads that are printed again on
 * the next page are left out there.
 * @param repeated keys of running lines, which may stand between its two halves.
 */
export function withWholeTables(
  pages: readonly PdfPage[],
  repeated: ReadonlySet<string>,
): PdfPage[] {
  const whole: PdfPage[] = [];
  for (const page of pages) {
    const before = whole.at(-1);
    const joined = before === undefined ? undefined : joinedTable(before, page, repeated);
    if (before === undefined || joined === undefined) whole.push(page);
    else {
      whole[whole.length - 1] = {
        ...before,
        parts: [...before.parts.filter((part) => part !== joined.first), joined.table],
      };
      whole.push({ ...page, parts: page.parts.filter((part) => part !== joined.second) });
    }
  }
  return whole;
}

function joinedTable(
  before: PdfPage,
  page: PdfPage,
  repeated: ReadonlySet<string>,
): { first: TablePart; second: TablePart; table: TablePart } | undefined {
  const isText = (part: PagePart) =>
    part.kind === "table" || part.lines.some((line) => !repeated.has(lineKey(line)));
  const first = before.parts.filter(isText).at(-1);
  const second = page.parts.filter(isText)[0];
  if (first?.kind !== "table" || second?.kind !== "table") return undefined;
  const same =
    first.columns.length === second.columns.length &&
    first.columns.every((column, place) => Math.abs(column - (second.columns[place] ?? 0)) <= 4);
  if (!same) return undefined;
  const heads = JSON.stringify(first.rows[0]);
  const more = second.rows.filter((row) => JSON.stringify(row) !== heads);
  return { first, second, table: { ...first, rows: [...first.rows, ...more] } };
}
