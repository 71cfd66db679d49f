import type { ReactNode } from "react";
import { inputRows } from "@/lib/core/questions/shared/truth-rows";

interface TruthTableProps {
  readonly inputs: readonly string[];
  /** What is worked out, from left to right. */
  readonly columns: readonly { readonly id: string; readonly expression: string }[];
  readonly className: string;
  /** What stands in a cell. */
  readonly children: (column: string, row: number) => ReactNode;
}

/** A truth table: the inputs counted up, and a column for each expression. */
export function TruthTable({ inputs, columns, className, children }: TruthTableProps): ReactNode {
  return (
    <table className={className}>
      <thead>
        <tr>
          {inputs.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          {columns.map(({ id, expression }) => (
            <th key={id} scope="col" data-worked>
              {expression}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inputRows(inputs).map((bits, row) => (
          <tr key={bits}>
            {inputs.map((name, index) => (
              <td key={name}>{bits.charAt(index)}</td>
            ))}
            {columns.map(({ id }) => (
              <td key={id} data-worked>
                {children(id, row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How it stands on staff pages and on paper. */
export const STAFF_TABLE =
  "border-collapse text-center [&_td]:border [&_td]:border-line-strong [&_td]:px-4 [&_td]:py-1.5 [&_th]:border [&_th]:border-line-strong [&_th]:px-4 [&_th]:py-1.5 [&_th]:font-semibold";

/** The name of the output where a gate is asked for and no expression can head it. */
export const OUTPUT = "Output";
