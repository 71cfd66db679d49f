import type { KeyboardEvent, ReactNode } from "react";
import type { Bit, FilledPlace } from "@/lib/core/questions/shared/truth-rows";
import { rowName, valueAt } from "@/lib/core/questions/shared/truth-rows";
import { Announcement } from "./announcement";
import { MoveTools } from "./move-tools";
import { TruthTable } from "./truth-table";
import { useAnnouncer } from "./use-announcer";
import { useUndo } from "./use-undo";

interface Table {
  readonly inputs: readonly string[];
  readonly columns: readonly { readonly id: string; readonly expression: string }[];
  readonly given: readonly FilledPlace[];
}

interface TruthTableToFillProps {
  readonly questionId: string;
  readonly content: Table;
  readonly cells: readonly FilledPlace[];
  readonly disabled: boolean;
  readonly labelledBy: string;
  readonly describedBy: string;
  /** What the table is filled in by, beside it or above it. */
  readonly figure?: ReactNode;
  onFill(cells: readonly FilledPlace[]): void;
}

const NEXT = { none: "0", "0": "1", "1": undefined } as const;
/** What is typed in a cell; anything else is left to the browser. */
const TYPED: Readonly<Record<string, Bit | undefined>> = {
  "0": "0",
  "1": "1",
  Backspace: undefined,
  Delete: undefined,
};
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** Each empty cell is a button: a press goes from empty to 0 to 1, and the keys 0, 1 and the arrows do as one expects. */
export function TruthTableToFill(props: TruthTableToFillProps): ReactNode {
  const { questionId, content, cells, disabled, labelledBy, describedBy, figure, onFill } = props;
  const [said, say] = useAnnouncer();
  const undoing = useUndo(cells, onFill);
  const fill = (column: string, row: number, value: Bit | undefined) => {
    if (disabled || value === valueAt(cells, column, row)) return;
    const others = cells.filter((cell) => cell.column !== column || cell.row !== row);
    undoing.change(value === undefined ? others : [...others, { column, row, value }]);
    say(`${rowName(content.inputs, row)}: ${value ?? "empty"}.`);
  };
  const helpId = `${questionId}-keys`;
  return (
    <fieldset
      className="logic"
      aria-labelledby={labelledBy}
      aria-describedby={`${describedBy} ${helpId}`}
    >
      {figure}
      <div className="logic-scroll">
        <TruthTable inputs={content.inputs} columns={content.columns} className="logic-table">
          {(column, row) => {
            const given = valueAt(content.given, column, row);
            if (given !== undefined) return given;
            const value = valueAt(cells, column, row);
            const press = () => fill(column, row, NEXT[value ?? "none"]);
            const type = (event: KeyboardEvent<HTMLButtonElement>) => {
              if (event.ctrlKey || event.altKey || event.metaKey) return;
              if (event.key in TYPED) fill(column, row, TYPED[event.key]);
              else if (!moveFocus(event)) return;
              event.preventDefault();
            };
            return (
              <button
                type="button"
                className="logic-cell"
                data-value={value}
                aria-label={cellName(content, column, row, value)}
                aria-disabled={disabled}
                onClick={press}
                onKeyDown={type}
              >
                {value}
              </button>
            );
          }}
        </TruthTable>
      </div>
      <div className="logic-foot">
        <p id={helpId} className="note">
          Press a cell to change it, or type 0 or 1. The arrow keys move.
        </p>
        <MoveTools
          canUndo={undoing.canUndo}
          canReset={cells.length > 0}
          disabled={disabled}
          onUndo={() => {
            if (undoing.undo()) say("The last step is taken back.");
          }}
          onReset={() => {
            undoing.change([]);
            say("Every cell is empty again.");
          }}
        />
      </div>
      <Announcement said={said} />
    </fieldset>
  );
}

function cellName(content: Table, column: string, row: number, value: string | undefined) {
  const expression = content.columns.find(({ id }) => id === column)?.expression ?? "";
  return `${expression}, ${rowName(content.inputs, row)}: ${value ?? "empty"}`;
}

/** To the next cell that can be filled in the direction of the arrow. @returns false for other keys. */
function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>): boolean {
  const step = STEPS[key];
  if (step === undefined) return false;
  const table = currentTarget.closest("table");
  const cell = currentTarget.closest("td");
  const line = cell?.parentElement;
  if (table === null || cell === null || !(line instanceof HTMLTableRowElement)) return true;
  let [across, down] = [cell.cellIndex, line.rowIndex];
  for (;;) {
    across += step[0];
    down += step[1];
    const next = table.rows[down]?.cells[across];
    if (next === undefined) return true;
    const button = next.querySelector("button");
    if (button !== null) {
      button.focus();
      return true;
    }
  }
}
