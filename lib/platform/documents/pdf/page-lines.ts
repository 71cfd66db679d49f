import { isProgramLine, maybeProgramLine } from "@/lib/core/documents/program-line";

/** A run of text as PDF.js gives it: position of its baseline, size and width in points. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly code: boolean;
  /** PDF.js saw the end of a line after it. */
  readonly endsLine: boolean;
}

/** One line of a page. */
export interface PageLine {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly code: boolean;
}

/** Gathers the runs of a page into lines, in the order the page was written in. */
export function pageLines(runs: readonly TextRun[]): PageLine[] {
  const lines: TextRun[][] = [];
  let open: TextRun[] = [];
  for (const run of runs) {
    const last = open.findLast((one) => one.text.trim() !== "");
    if (last !== undefined && run.text.trim() !== "" && !continues(last, run)) {
      lines.push(open);
      open = [];
    }
    open.push(run);
    if (run.endsLine) {
      lines.push(open);
      open = [];
    }
  }
  lines.push(open);
  const read = mergeSameBaseline(lines.map(toLine).filter((line) => line !== undefined));
  return withPrograms(read).map(({ written: _, ...line }) => line);
}

/** On the same baseline (raised and lowered figures included) and not back at the left. */
function continues(last: TextRun, next: TextRun): boolean {
  const size = Math.max(last.size, next.size);
  return Math.abs(next.y - last.y) < size * 0.6 && next.x > last.x - size;
}

interface WrittenLine extends PageLine {
  /** With the spaces before it. */
  readonly written: string;
}

/** Lines that are surely a program are code in whatever letters they stand, and keep the spaces before them. */
function withPrograms(lines: readonly WrittenLine[]): WrittenLine[] {
  const isCode = lines.map(({ written }) => maybeProgramLine(written));
  return lines.map((line, at) => {
    if (isCode[at] !== true || line.code) return line;
    const from = isCode.lastIndexOf(false, at) + 1;
    const after = isCode.indexOf(false, at);
    const run = lines.slice(from, after === -1 ? lines.length : after);
    const isProgram = run.length > 1 && run.some(({ written }) => isProgramLine(written));
    return isProgram ? { ...line, text: line.written, code: true } : line;
  });
}

function toLine(runs: readonly TextRun[]): WrittenLine | undefined {
  const written = runs.filter((run) => run.text.trim() !== "");
  const first = written[0];
  if (first === undefined) return undefined;
  const code = written.every((run) => run.code);
  return {
    text: code ? joinRuns(runs).trimEnd() : joinRuns(runs).trim(),
    written: joinRuns(runs).trimEnd(),
    x: Math.min(...written.map((run) => run.x)),
    right: Math.max(...written.map((run) => run.x + run.width)),
    y: first.y,
    size: commonSize(written),
    code,
  };
}

/** The size most characters of a line have: a large first letter or a raised figure does not set it. */
function commonSize(runs: readonly TextRun[]): number {
  const weights = new Map<number, number>();
  for (const run of runs) weights.set(run.size, (weights.get(run.size) ?? 0) + run.text.length);
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function joinRuns(runs: readonly TextRun[]): string {
  let text = "";
  let end: number | undefined;
  for (const run of runs) {
    const gap = end === undefined ? 0 : run.x - end;
    const apart = gap > run.size * 0.2 && !/\s$/.test(text) && !/^\s/.test(run.text);
    text += (apart && text.trim() !== "" ? " " : "") + run.text;
    if (run.text.trim() !== "") end = run.x + run.width;
  }
  return text;
}

/** A bullet and its text, or the cells of a row, may be written as lines of their own on one baseline. */
function mergeSameBaseline(lines: readonly WrittenLine[]): WrittenLine[] {
  const merged: WrittenLine[] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    const beside =
      last !== undefined &&
      Math.abs(last.y - line.y) < 0.3 * line.size &&
      line.x >= last.right - 1 &&
      line.x - last.right < 4 * line.size;
    if (last !== undefined && beside)
      merged[merged.length - 1] = {
        ...last,
        text: `${last.text} ${line.text}`,
        written: `${last.written} ${line.text}`,
        right: line.right,
        size: last.text.length > line.text.length ? last.size : line.size,
        code: last.code && line.code,
      };
    else merged.push(line);
  }
  return merged;
}
