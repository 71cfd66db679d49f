import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Trouble } from "@/lib/core/questions/logic-gates/expression";
import { isTrouble, readExpression } from "@/lib/core/questions/logic-gates/expression";
import type { Content, Key, TableContent } from "@/lib/core/questions/logic-gates/schema";
import { rowName, valueAt } from "@/lib/core/questions/logic-gates/table-rows";
import { LineInput } from "../shared/line-input";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { Draft } from "../staff-part";
import { tableDraft, withCellTurned } from "./draft";
import { STAFF_TABLE, TruthTable } from "./truth-table";

interface TableFieldsProps {
  readonly content: TableContent;
  readonly answerKey: Key;
  readonly onChange: (draft: Draft<Content, Key>) => void;
}

const TROUBLE: Readonly<Record<Trouble, string>> = {
  unreadable:
    "This cannot be read yet. Use single letters, AND, OR, NOT, XOR, NAND, NOR and brackets.",
  "needs-brackets": "This can be read in two ways. Put brackets round what comes first.",
};

/** Expressions, and the table they make: a press on a cell fills it in for the pupil or leaves it open. */
export function TableFields({ content, answerKey, onChange }: TableFieldsProps): ReactNode {
  const { inputs, columns, given } = content;
  return (
    <>
      <RowList
        noun="expression"
        legend="Columns: the steps on the way first, the whole expression last"
        rows={columns}
        keyOf={({ id }) => id}
        min={1}
        max={4}
        ordered
        newRow={() => ({ id: newPartId(), expression: "" })}
        onChange={(next) => onChange(tableDraft([...next], given))}
      >
        {(column, index, replace) => (
          <div className="flex flex-col gap-1.5">
            <LineInput
              label={`Expression ${index + 1}`}
              value={column.expression}
              maxLength={80}
              placeholder="(A AND B) OR NOT C"
              onChange={(expression) => replace({ ...column, expression })}
            />
            <TroubleNote expression={column.expression} />
          </div>
        )}
      </RowList>
      <div className="flex flex-col gap-2">
        <p>
          The answers are worked out for you. Press a cell to fill it in for your pupils; those with
          a dashed frame are left to them.
        </p>
        <div className="overflow-x-auto">
          <TruthTable inputs={inputs} columns={columns} className={STAFF_TABLE}>
            {(column, row) => (
              <CellSwitch
                name={`Expression ${columns.findIndex(({ id }) => id === column) + 1}, ${rowName(inputs, row)}`}
                value={rightValue(answerKey, column, row)}
                isGiven={valueAt(given, column, row) !== undefined}
                onTurn={() => onChange(withCellTurned(content, column, row))}
              />
            )}
          </TruthTable>
        </div>
      </div>
    </>
  );
}

function TroubleNote({ expression }: { readonly expression: string }): ReactNode {
  const read = readExpression(expression);
  if (expression.trim() === "" || !isTrouble(read)) return null;
  return <Notice tone="amber">{TROUBLE[read]}</Notice>;
}

function rightValue(answerKey: Key, column: string, row: number): string {
  if (answerKey.ask !== "table") return "";
  return answerKey.columns.find((one) => one.column === column)?.values.charAt(row) ?? "";
}

interface CellSwitchProps {
  readonly name: string;
  readonly value: string;
  readonly isGiven: boolean;
  onTurn(): void;
}

function CellSwitch({ name, value, isGiven, onTurn }: CellSwitchProps): ReactNode {
  return (
    <button
      type="button"
      aria-pressed={isGiven}
      aria-label={`Filled in: ${name}, ${value === "" ? "not known" : value}`}
      disabled={value === ""}
      className={`size-9 cursor-pointer rounded-control border-2 ${isGiven ? "border-line-strong bg-sunken font-bold" : "border-dashed border-accent"}`}
      onClick={onTurn}
    >
      {value === "" ? "–" : value}
    </button>
  );
}
