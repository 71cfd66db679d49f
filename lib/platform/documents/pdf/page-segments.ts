import type { TextRun } from "./page-lines";

/** Text that stands together on one baseline: a line, or a cell's share of it. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The runs it was made of, by their places: from, and up to but without. */
  readonly from: number;
  readonly to: number;
}

/** Blanks wider than this part of the type size part two cells; words of a sentence stand closer. */
const CELL_GAP = 0.9;

/** Cuts the runs of a page, in the order they were written in, wherever a line ends or a wide blank stands. */
export function pageSegments(runs: readonly TextRun[]): Segment[] {
  const segments: Segment[] = [];
  let open: Segment | undefined;
  for (const [place, run] of runs.entries()) {
    if (run.text.trim() === "") {
      if (run.endsLine && run.text !== "") open = undefined;
      continue;
    }
    const joined = open === undefined ? undefined : joinedWith(open, run, place);
    if (joined === undefined) segments.push(segmentOf(run, place));
    else segments[segments.length - 1] = joined;
    open = run.endsLine ? undefined : segments.at(-1);
  }
  return segments;
}

function segmentOf(run: TextRun, place: number): Segment {
  const { text, x, y, size } = run;
  return { text: text.trim(), x, right: x + run.width, y, size, from: place, to: place + 1 };
}

/** The segment with one more run, where that goes on beside it. */
function joinedWith(open: Segment, run: TextRun, place: number): Segment | undefined {
  const gap = run.x - open.right;
  const size = Math.max(open.size, run.size);
  const beside = Math.abs(run.y - open.y) < size * 0.6 && gap > -size && gap < size * CELL_GAP;
  if (!beside) return undefined;
  const blank = gap > run.size * 0.2 || /^\s/.test(run.text) ? " " : "";
  const text = `${open.text}${blank}${run.text.trim()}`;
  return { ...open, text, right: run.x + run.width, to: place + 1 };
}
