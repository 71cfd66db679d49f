import type { PageLine } from "./page-lines";

/** Lines at the top or bottom of a page that are looked at. */
const EDGE_LINES = 2;

/**
 * The lines that come back page after page, apart from their numbers: running heads and page numbers. Named by
 * `lineKey`.
 */
export function repeatedLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(edges(page).map(lineKey)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const enough = Math.max(2, Math.ceil(pages.length / 2));
  return new Set([...counts].filter(([, count]) => count >= enough).map(([key]) => key));
}

/** The same for lines that differ only in their figures and stand at the same height. */
export function lineKey(line: PageLine): string {
  return `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, "#")}`;
}

function edges(page: readonly PageLine[]): PageLine[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)];
}
