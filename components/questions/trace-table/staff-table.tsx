import type { ReactNode } from "react";
import type { Content } from "@/lib/core/questions/trace-table/schema";
import { valueAt } from "@/lib/core/questions/trace-table/schema";
import { STAFF_TABLE } from "../shared/truth-table";

interface StaffTableProps {
  readonly content: Content;
  /** What stands in a cell that is not filled in. */
  readonly children: (column: string, row: number) => ReactNode;
}

/** The table as it stands on staff pages and on paper. */
export function StaffTable({ content, children }: StaffTableProps): ReactNode {
  const saysLine = content.rows.some(({ line }) => line !== null);
  return (
    <table className={`w-fit ${STAFF_TABLE} [&_td]:h-9 [&_td]:min-w-20 [&_td]:font-mono`}>
      <thead>
        <tr>
          <th scope="col">{saysLine ? "Line" : "Step"}</th>
          {content.columns.map(({ id, name }) => (
            <th key={id} scope="col" className="font-mono">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {content.rows.map(({ line }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place
          <tr key={row} className="break-inside-avoid">
            <th scope="row">{saysLine ? (line ?? "–") : row + 1}</th>
            {content.columns.map(({ id }) => {
              const given = valueAt(content.given, id, row);
              return <td key={id}>{given === undefined ? children(id, row) : given || "–"}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
