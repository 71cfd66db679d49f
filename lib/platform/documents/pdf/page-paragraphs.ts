import type { PageLine } from "./page-lines";

/** Lines of a page that belong together. */
export interface PageParagraph {
  readonly kind: "heading" | "paragraph" | "list-item" | "code";
  readonly text: string;
  readonly marker: string | undefined;
  readonly size: number;
}

interface Open {
  lines: PageLine[];
  marker: string | undefined;
}

const BULLET = /^([•▪▫◦●○■□–‣·➢✓\uf0b7\uf0a7]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)/;
/** A heading is set at least this much larger than the text. */
const HEADING_RATIO = 1.15;
const LONGEST_HEADING = 200;

/** Joins the lines of a page to paragraphs, bullets and headings; `bodySize` is the text's own size. */
export function pageParagraphs(lines: readonly PageLine[], bodySize: number): PageParagraph[] {
  const groups: Open[] = [];
  const spacing = usualSpacing(lines);
  for (const line of lines) {
    const open = groups.at(-1);
    const last = open?.lines.at(-1);
    const marker = BULLET.exec(line.text)?.[1];
    if (open !== undefined && last !== undefined && marker === undefined) {
      if (belongs(open, last, line, spacing)) {
        open.lines.push(line);
        continue;
      }
    }
    groups.push({ lines: [line], marker });
  }
  return groups.map((group) => finish(group, bodySize));
}

function belongs(open: Open, last: PageLine, next: PageLine, spacing: number): boolean {
  const gap = last.y - next.y;
  // Programs are set apart line by line, and have empty lines in them.
  const most = last.code && next.code ? 2.5 : 1.3;
  const near = gap > 0 && gap <= Math.max(spacing, last.size) * most;
  if (!near || last.code !== next.code || Math.abs(last.size - next.size) > 0.6) return false;
  const first = open.lines[0] ?? last;
  // The text of a bullet goes on under its text; a line back at the bullet's own edge is another paragraph.
  if (open.marker !== undefined) return next.x > first.x + 2;
  return last.code || !endsParagraph(open, last, next);
}

/** A short line that ends a sentence, or a first line set in, starts a new paragraph. */
function endsParagraph(open: Open, last: PageLine, next: PageLine): boolean {
  const widest = Math.max(...open.lines.map((line) => line.right), next.right);
  const short = last.right < widest - (widest - last.x) * 0.25;
  const indented = open.lines.length > 1 && next.x > last.x + next.size && last.right < widest - 2;
  return indented || (short && /[.!?:]["”’)]?$/.test(last.text));
}

/** The distance of lines most pages of text have: the median of the small ones. */
function usualSpacing(lines: readonly PageLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => (lines[at]?.y ?? 0) - line.y)
    .filter((gap, at) => gap > 0 && gap < (lines[at]?.size ?? 0) * 2)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

function finish(group: Open, bodySize: number): PageParagraph {
  const size = Math.max(...group.lines.map((line) => line.size));
  const code = group.lines.every((line) => line.code);
  const whole = code
    ? codeText(group.lines)
    : group.lines.map((line) => line.text).reduce(joinLines);
  const text = group.marker === undefined ? whole : whole.replace(BULLET, "");
  return { kind: kindOf(group, text, size / bodySize), text, marker: shownMarker(group), size };
}

function kindOf(group: Open, text: string, ratio: number): PageParagraph["kind"] {
  if (group.lines.every((line) => line.code)) return "code";
  const heading = ratio >= HEADING_RATIO && text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
  if (heading) return "heading";
  return group.marker === undefined ? "paragraph" : "list-item";
}

function shownMarker(group: Open): string | undefined {
  if (group.marker === undefined) return undefined;
  return /[\p{L}\p{N}]/u.test(group.marker) ? group.marker : "•";
}

/** Programs are set in letters of one width, six tenths of their size: an indent is so many letters. */
function codeText(lines: readonly PageLine[]): string {
  const left = Math.min(...lines.map((line) => line.x));
  const indent = (line: PageLine) => Math.round((line.x - left) / (line.size * 0.6));
  return lines.map((line) => " ".repeat(Math.min(80, indent(line))) + line.text).join("\n");
}

/** A soft hyphen at the end of a line vanishes; a written one stays, for it may be the word's own. */
function joinLines(text: string, line: string): string {
  if (text.endsWith("\u00ad")) return text.slice(0, -1) + line;
  return /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(line) ? text + line : `${text} ${line}`;
}
