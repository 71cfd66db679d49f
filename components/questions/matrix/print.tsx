import type { ReactNode } from "react";
import * as rules from "@/lib/core/questions/matrix/schema";
import { InlineText } from "../shared/inline-text";
import { byId } from "../shared/new-part-id";
import type { PrintProps } from "../staff-part";
import { questionPrint } from "../staff-part";

/** A table with a box to tick for each row and column. */
function MatrixPaper({ content }: PrintProps<rules.Content>): ReactNode {
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr>
          <td />
          {content.columns.map(({ id, text }) => (
            <th key={id} scope="col" className="px-3 py-2 font-semibold">
              <InlineText text={text} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byId(content.rows).map((row) => (
          <tr key={row.id} className="border-t border-line-strong">
            <th scope="row" className="py-2 pr-3 text-left font-normal">
              <InlineText text={row.text} />
            </th>
            {content.columns.map(({ id }) => (
              <td key={id} className="px-3 py-2">
                <span
                  role="img"
                  aria-label="Box to tick"
                  className="mx-auto block size-5 border-2 border-line-strong"
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const print = questionPrint(rules, MatrixPaper);
