import type { ReactNode } from "react";

export interface MarkedRange {
  readonly start: number;
  readonly end: number;
}

interface MarkedTextProps {
  readonly text: string;
  /** Places in `text`; they may overlap. */
  readonly ranges: readonly MarkedRange[];
}

/** Text with some of its words marked. Text nodes only: nothing in a lesson can become markup. */
export function MarkedText({ text, ranges }: MarkedTextProps): ReactNode {
  return pieces(text, ranges).map(({ start, end, marked }) =>
    marked ? (
      <mark
        key={start}
        className="rounded-[3px] bg-amber-soft px-0.5 font-semibold text-ink underline decoration-amber decoration-2 underline-offset-3"
      >
        {text.slice(start, end)}
      </mark>
    ) : (
      <span key={start}>{text.slice(start, end)}</span>
    ),
  );
}

interface Piece extends MarkedRange {
  readonly marked: boolean;
}

/** Cuts the text at the ranges' ends. */
function pieces(text: string, ranges: readonly MarkedRange[]): Piece[] {
  const cuts = [0, text.length, ...ranges.flatMap(({ start, end }) => [start, end])]
    .map((cut) => Math.min(Math.max(cut, 0), text.length))
    .toSorted((a, b) => a - b);
  return [...new Set(cuts)].slice(0, -1).map((start, index, all) => {
    const end = all[index + 1] ?? text.length;
    return { start, end, marked: ranges.some((range) => range.start <= start && end <= range.end) };
  });
}
