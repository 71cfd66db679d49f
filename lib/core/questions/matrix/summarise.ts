import type { Distribution } from "../contract";
import { textOf } from "../shared/belonging";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { describeColumns, describeRows, isSameChoice } from "./mark";
import type { Content, Key, Response } from "./schema";

export function describeResponse(content: Content, response: Response): string {
  return describeRows(content, response);
}

/** A row for each choice somebody made in a row of the table, and for each right one even if nobody did. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const said = ({ row, columns }: Key["rows"][number]): Said => {
    const right = key.rows.find((one) => one.row === row)?.columns;
    return {
      group: `${row} ${[...columns].sort().join(" ")}`,
      label: `${textOf(content.rows, row)} → ${describeColumns(content, columns)}`,
      isKey: right !== undefined && isSameChoice(right, columns),
    };
  };
  return tally(
    responses.flatMap(({ rows }) => rows.map(said)),
    responses.filter(({ rows }) => rows.length === 0).length,
    key.rows.map(said),
  );
}
