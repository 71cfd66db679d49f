import type { ReactNode } from "react";
import { STAFF_TABLE } from "./truth-table";

interface TracedTableProps {
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly { readonly line: number | null }[];
  /** What is filled in already; undefined where nothing is. */
  readonly givenAt: (column: string, row: number) => string | undefined;
  /** What stands in a cell that is not filled in. */
  readonly children: (column: string, row: number) => ReactNode;
}

/** The table as it stands on staff pages and on paper. */
export function TracedTable({ columns, rows, givenAt, children }: TracedTableProps): ReactNode {
  const saysLine = rows.some(({ line }) => line !== null);
  return (
    <table className={`w-fit ${STAFF_TABLE} [&_td]:h-9 [&_td]:min-w-20 [&_td]:font-mono`}>
      <thead>
        <tr>
          <th scope="col">{saysLine ? "Line" : "Step"}</th>
          {columns.map(({ id, name }) => (
            <th key={id} scope="col" className="font-mono">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place
          <tr key={row} className="break-inside-avoid">
            <th scope="row">{saysLine ? (line ?? "–") : row + 1}</th>
            {columns.map(({ id }) => {
              const given = givenAt(id, row);
              return <td key={id}>{given === undefined ? children(id, row) : given || "–"}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
