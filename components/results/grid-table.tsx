import type { ResultGrid as Grid, GridRow } from "@/lib/features/results/schema";

export interface GridTableProps {
  readonly assignmentId: string;
  readonly grid: Grid;
}

/** Every pupil × every question, with a figure in every cell. */
export function GridTable({ assignmentId, grid }: GridTableProps) {
  return (
    <section
      aria-label="Marks of every pupil for every question"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach that (WCAG 2.1.1)
      tabIndex={0}
      className="max-h-[75vh] w-fit max-w-full overflow-auto rounded-card border border-line bg-surface"
    >
      <table className="border-collapse text-right text-sm">
        <caption className="sr-only">Marks of every pupil for every question</caption>
        <thead className="sticky top-0 bg-sunken">
          <tr>
            <th scope="col" className="sticky left-0 bg-sunken px-3 py-2 text-left">
              Pupil
            </th>
            <th scope="col" className="px-3 py-2">
              Total
            </th>
            {grid.maxPoints.map((max, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place on the paper
              <th key={column} scope="col" className="px-2 py-2 font-medium" title={`worth ${max}`}>
                {column + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <PupilLine
              key={row.pupilId}
              assignmentId={assignmentId}
              row={row}
              maxPoints={grid.maxPoints}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface PupilLineProps {
  readonly assignmentId: string;
  readonly row: GridRow;
  readonly maxPoints: readonly number[];
}

function PupilLine({ assignmentId, row, maxPoints }: PupilLineProps) {
  return (
    <tr className="border-t border-line [content-visibility:auto]">
      <th
        scope="row"
        className="sticky left-0 bg-surface px-3 py-1 text-left font-medium whitespace-nowrap"
      >
        {row.attemptId === undefined ? (
          row.name
        ) : (
          <a
            className="text-accent underline underline-offset-3"
            href={`/teacher/results/${assignmentId}/papers/${row.attemptId}`}
          >
            {row.name}
          </a>
        )}
      </th>
      <td className="px-3 py-1 font-semibold">{row.total ?? STATES[row.state]}</td>
      {maxPoints.map((max, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place on the paper
        <GridCell key={column} points={row.cells[column]} max={max} />
      ))}
    </tr>
  );
}

/** Full marks are plain, none are amber and dotted, part marks lie between; the figure always stands there. */
function GridCell({
  points,
  max,
}: {
  readonly points: number | null | undefined;
  readonly max: number;
}) {
  if (points === undefined) return <td className="px-2 py-1 text-ink-soft">·</td>;
  if (points === null)
    return (
      <td className="px-2 py-1 text-ink-soft" title="waits for your mark">
        ?
      </td>
    );
  if (points === 0)
    return (
      <td className="bg-amber-soft px-2 py-1 text-amber-ink underline decoration-dotted">0</td>
    );
  return <td className={`px-2 py-1 ${points < max ? "bg-sunken" : ""}`}>{points}</td>;
}

const STATES = { "not-started": "not started", "in-progress": "working", "handed-in": "" } as const;
