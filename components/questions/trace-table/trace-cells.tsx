import type { KeyboardEvent, ReactNode } from "react";
import type { Content } from "@/lib/core/questions/trace-table/schema";
import { cellName, valueAt } from "@/lib/core/questions/trace-table/schema";
import type { Pace } from "../player-part";

export interface Cells {
  /** "" where nothing was typed. */
  valueAt(column: string, row: number): string;
  fill(column: string, row: number, value: string, pace: Pace): void;
}

interface TraceCellsProps {
  readonly content: Content;
  readonly cells: Cells;
  /** The row that is looked at. */
  readonly current: number | undefined;
  readonly disabled: boolean;
  onRow(row: number): void;
}

/** The table: cells that are filled in already stand as text, the others are fields. Up, Down and Enter move. */
export function TraceCells(props: TraceCellsProps): ReactNode {
  const { content, cells, current, disabled, onRow } = props;
  const saysLine = content.rows.some(({ line }) => line !== null);
  return (
    <div className="trace-scroll">
      <table className="trace-table">
        <thead>
          <tr>
            <th scope="col">{saysLine ? "Line" : "Step"}</th>
            {content.columns.map(({ id, name }) => (
              <th key={id} scope="col">
                <code>{name}</code>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.rows.map(({ line }, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other identity than its place
            <tr key={row} data-current={current === row || undefined}>
              <th scope="row">{saysLine ? (line ?? "–") : row + 1}</th>
              {content.columns.map(({ id }) => {
                const given = valueAt(content.given, id, row);
                return (
                  <td key={id} data-given={given !== undefined || undefined}>
                    {given !== undefined ? (
                      given || "–"
                    ) : (
                      <input
                        className="field"
                        type="text"
                        aria-label={cellName(content, id, row)}
                        value={cells.valueAt(id, row)}
                        maxLength={60}
                        readOnly={disabled}
                        autoComplete="off"
                        autoCapitalize="off"
                        autoCorrect="off"
                        spellCheck={false}
                        onFocus={() => onRow(row)}
                        onKeyDown={moveFocus}
                        onChange={({ target }) => cells.fill(id, row, target.value, "typing")}
                        onBlur={({ target }) => {
                          if (!disabled && target.value !== "")
                            cells.fill(id, row, target.value, "done");
                        }}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const DOWN: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 };

/** To the next field of the same column. */
function moveFocus(event: KeyboardEvent<HTMLInputElement>): void {
  const step = DOWN[event.key];
  const cell = event.currentTarget.closest("td");
  const table = event.currentTarget.closest("table");
  if (step === undefined || event.nativeEvent.isComposing || cell === null || table === null)
    return;
  event.preventDefault();
  const line = cell.parentElement;
  let row = line instanceof HTMLTableRowElement ? line.rowIndex + step : 0;
  for (; row > 0 && row < table.rows.length; row += step) {
    const field = table.rows[row]?.cells[cell.cellIndex]?.querySelector("input");
    if (field === null || field === undefined) continue;
    field.focus();
    return;
  }
}
