import type { KeyboardEvent, ReactNode } from "react";
import { useState } from "react";
import * as rules from "@/lib/core/questions/trace-table/schema";
import type { Pace, PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import type { Announced } from "../shared/announcement";
import { Announcement } from "../shared/announcement";
import { CodeListing } from "../shared/code-listing";
import { useAnnouncer } from "../shared/use-announcer";
import "./player.css";

/** The program beside its table. Stepping through the program is an aid: it says nothing of what is right. */
function TraceTable(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled, labelledBy, describedBy } = props;
  const lines = rules.numberedLines(content.code);
  const stepping = useStepping(content, lines);
  const cells: Cells = {
    valueAt: (column, row) => rules.valueAt(response.cells, column, row) ?? "",
    fill: (column, row, value, pace: Pace) => {
      const others = response.cells.filter((one) => one.column !== column || one.row !== row);
      const next = value === "" ? others : [...others, { column, row, value }];
      onChange({ ...response, cells: next }, pace);
    },
  };
  return (
    <fieldset className="trace" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <div className="trace-program">
        <CodeListing lines={lines} current={stepping.line} />
        {content.inputs.length > 0 && (
          <p className="note">
            Typed in: <code>{content.inputs.join(", ")}</code>
          </p>
        )}
        <StepTools stepping={stepping} />
      </div>
      <TraceCells
        content={content}
        cells={cells}
        current={stepping.row}
        disabled={disabled}
        onRow={stepping.lookAt}
      />
      <Announcement said={stepping.said} />
    </fieldset>
  );
}

function StepTools({ stepping }: { readonly stepping: Stepping }): ReactNode {
  const { canGo, go } = stepping;
  return (
    <div className="trace-steps">
      <button
        type="button"
        className="button quiet"
        aria-disabled={!canGo(-1)}
        onClick={() => go(-1)}
      >
        Step back
      </button>
      <button
        type="button"
        className="button quiet"
        aria-disabled={!canGo(1)}
        onClick={() => go(1)}
      >
        Step on
      </button>
    </div>
  );
}

interface Cells {
  /** "" where nothing was typed. */
  valueAt(column: string, row: number): string;
  fill(column: string, row: number, value: string, pace: Pace): void;
}

interface TraceCellsProps {
  readonly content: rules.Content;
  readonly cells: Cells;
  /** The row that is looked at. */
  readonly current: number | undefined;
  readonly disabled: boolean;
  onRow(row: number): void;
}

/** The table: cells that are filled in already stand as text, the others are fields. Up, Down and Enter move. */
function TraceCells(props: TraceCellsProps): ReactNode {
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
                const given = rules.valueAt(content.given, id, row);
                return (
                  <td key={id} data-given={given !== undefined || undefined}>
                    {given !== undefined ? (
                      given || "–"
                    ) : (
                      <input
                        className="field"
                        type="text"
                        aria-label={rules.cellName(content, id, row)}
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

interface Stepping {
  /** The line of the program that is looked at, from 1. */
  readonly line: number | undefined;
  /** The row of the table that is looked at, from 0; undefined where rows do not name their lines. */
  readonly row: number | undefined;
  readonly said: Announced;
  canGo(steps: number): boolean;
  go(steps: number): void;
  /** The pupil has come to this row: the program follows without a word. */
  lookAt(row: number): void;
}

interface Stop {
  readonly line: number;
  readonly row: number | undefined;
}

/**
 * Walks through the program: row by row where the rows say which line they belong to, line by line where finding
 * that out is the pupil's task.
 */
function useStepping(content: rules.Content, lines: readonly string[]): Stepping {
  const [at, setAt] = useState<number>();
  const [said, say] = useAnnouncer();
  const stops = stopsOf(content, lines);
  const stop = at === undefined ? undefined : stops[at];
  const next = (steps: number): number => (at === undefined ? 0 : at + steps);
  const canGo = (steps: number) =>
    at === undefined ? steps > 0 : stops[next(steps)] !== undefined;
  return {
    line: stop?.line,
    row: stop?.row,
    said,
    canGo,
    go(steps) {
      const to = stops[next(steps)];
      if (!canGo(steps) || to === undefined) return;
      setAt(next(steps));
      const row = to.row === undefined ? "" : `Row ${to.row + 1}: `;
      say(`${row}line ${to.line}, ${lines[to.line - 1]?.trim() ?? ""}`);
    },
    lookAt(row) {
      const found = stops.findIndex((one) => one.row === row);
      if (found !== -1) setAt(found);
    },
  };
}

function stopsOf({ rows }: rules.Content, lines: readonly string[]): Stop[] {
  const told = rows.flatMap(({ line }, row): Stop[] => (line === null ? [] : [{ line, row }]));
  if (told.length > 0) return told;
  return lines.flatMap((line, index) =>
    line.trim() === "" ? [] : [{ line: index + 1, row: undefined }],
  );
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, TraceTable);
