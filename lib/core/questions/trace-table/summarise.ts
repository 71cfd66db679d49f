import type { Distribution } from "../contract";
import { oneLine } from "../shared/one-line";
import type { Said } from "../shared/tally";
import { tally } from "../shared/tally";
import { sameValue, saysNothing } from "../shared/trace-value";
import type { OpenCell } from "./compose";
import { fitsStill, groupOf, openCells } from "./compose";
import type { Cell, Content, Key, Response } from "./schema";
import { cellName, isEmpty } from "./schema";

/** A row for each value somebody gave a cell, and for the right one even if nobody did; dashes are no values. */
export function summarise(
  content: Content,
  key: Key,
  responses: readonly Response[],
): Distribution {
  const cells = openCells(content, key);
  const answered = responses.filter((response) => !isEmpty(content, response));
  const said = (cell: Cell): Said => ({
    group: groupOf(cell),
    label: oneLine(`${cellName(content, cell.column, cell.row)} → ${cell.value}`),
    isKey: isRightIn(cells, cell),
  });
  const given = answered.flatMap((response) =>
    response.cells.filter((cell) => isValue(cells, cell)),
  );
  const right = cells.flatMap(({ column, row, right: value }) =>
    value === undefined ? [] : [{ column, row, value }],
  );
  return tally(given.map(said), responses.length - answered.length, right.map(said));
}

function cellOf(cells: readonly OpenCell[], { column, row }: Cell): OpenCell | undefined {
  return cells.find((one) => one.column === column && one.row === row);
}

function isRightIn(cells: readonly OpenCell[], cell: Cell): boolean {
  const open = cellOf(cells, cell);
  if (open === undefined) return false;
  return open.right === undefined ? fitsStill(open, cell.value) : sameValue(open.right, cell.value);
}

/** A dash says that nothing changes, unless the dash is what the program prints. */
function isValue(cells: readonly OpenCell[], cell: Cell): boolean {
  return !saysNothing(cell.value) || (oneLine(cell.value) !== "" && isRightIn(cells, cell));
}
