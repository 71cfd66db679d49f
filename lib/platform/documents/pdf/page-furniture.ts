import type { PageLine } from "./page-lines";

/** The parts of a page's height, at the top and at the bottom, where running lines stand. */
const EDGE = 0.12;

/** A page's lines and its height in points. */
interface Page {
  readonly lines: readonly PageLine[];
  readonly height: number;
}

/**
 * The lines that come back page after page, apart from their numbers: running heads and page numbers. Named by
 * `lineKey`.
 */
export function repeatedLines(pages: readonly Page[]): ReadonlySet<string> {
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

function edges({ lines, height }: Page): PageLine[] {
  return lines.filter((line) => line.y < height * EDGE || line.y > height * (1 - EDGE));
}
