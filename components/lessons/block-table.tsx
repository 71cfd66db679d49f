import type { ReactNode } from "react";
import type { MarkedRange } from "./marked-text";
import { MarkedText } from "./marked-text";

interface LessonTableProps {
  /** The block's text: cells joined by " | ", rows by newlines. */
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
  /** Places in `text`. */
  readonly ranges: readonly MarkedRange[];
}

/** A table of the lesson, its marked words in their cells. */
export function LessonTable({ text, rows, ranges }: LessonTableProps): ReactNode {
  // A row with fewer cells than others had some merged in the file; its last cell takes their room.
  const widest = Math.max(0, ...rows.map((cells) => cells.length));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable (WCAG 2.1.1)
    <section className="overflow-x-auto" tabIndex={0} aria-label="Table of the lesson">
      <table className="border-collapse text-sm">
        <tbody>
          {placed(text, rows).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a lesson never change places
            <tr key={row}>
              {cells.map((cell, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns
                  key={column}
                  colSpan={column === cells.length - 1 ? widest - column : 1}
                  className="border border-line-strong px-2.5 py-1.5 align-top"
                >
                  <MarkedText text={cell.text} ranges={within(ranges, cell)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PlacedCell {
  readonly text: string;
  /** Where the cell begins in the block's text. */
  readonly at: number;
}

function placed(text: string, rows: LessonTableProps["rows"]): PlacedCell[][] {
  let from = 0;
  return rows.map((row) =>
    row.map((cell) => {
      const flat = cell.replace(/\s+/g, " ");
      const at = Math.max(text.indexOf(flat, from), from);
      from = at + flat.length;
      return { text: flat, at };
    }),
  );
}

function within(ranges: readonly MarkedRange[], { text, at }: PlacedCell): MarkedRange[] {
  return ranges
    .map(({ start, end }) => ({
      start: Math.max(start - at, 0),
      end: Math.min(end - at, text.length),
    }))
    .filter(({ start, end }) => start < end);
}
