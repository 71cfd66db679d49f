"use client";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import * as rules from "@/lib/core/questions/matrix/schema";
import { LineInput } from "../shared/line-input";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import type { AnsweredRow, Column, Table } from "./draft";
import { draftOf, tableIn, withChoice } from "./draft";

const CHOICES = [
  { id: "one", label: "One in each row" },
  { id: "several", label: "As many as fit; a row earns when exactly the right ones are chosen" },
] as const;

function MatrixEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const table = tableIn(props);
  const change = (part: Partial<Table>) => props.onChange(draftOf({ ...table, ...part }));
  return (
    <div className="flex flex-col gap-5">
      <RowList
        noun="column"
        legend="Columns to choose from"
        rows={table.columns}
        keyOf={({ id }) => id}
        min={2}
        max={5}
        ordered
        newRow={() => newColumn()}
        onChange={(columns) => change({ columns })}
      >
        {(column, index, replace) => (
          <LineInput
            label={`Column ${index + 1}`}
            value={column.text}
            maxLength={60}
            onChange={(text) => replace({ ...column, text })}
          />
        )}
      </RowList>
      <Select
        label="How many may be chosen"
        options={CHOICES}
        value={table.choices}
        onChange={(id) => {
          const choices = CHOICES.find((one) => one.id === id)?.id;
          if (choices !== undefined) change({ choices });
        }}
      />
      <RowList
        noun="row"
        legend="Rows, each with its right answer"
        rows={table.rows}
        keyOf={({ id }) => id}
        min={2}
        max={10}
        newRow={() => newRow(table.columns)}
        onChange={(rows) => change({ rows })}
      >
        {(row, index, replace) => <RowFields {...{ row, index, table }} onChange={replace} />}
      </RowList>
    </div>
  );
}

interface RowFieldsProps {
  readonly row: AnsweredRow;
  readonly index: number;
  readonly table: Table;
  readonly onChange: (row: AnsweredRow) => void;
}

function RowFields({ row, index, table, onChange }: RowFieldsProps): ReactNode {
  const { columns, choices } = table;
  return (
    <div className="flex flex-col gap-1">
      <LineInput
        label={`Row ${index + 1}`}
        value={row.text}
        maxLength={300}
        onChange={(text) => onChange({ ...row, text })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset inside the list's fieldset would be read twice */}
      <div
        role="group"
        aria-label={`Right in row ${index + 1}`}
        className="flex flex-wrap gap-x-5 gap-y-1"
      >
        {columns.map(({ id, text }, at) => (
          <label key={id} className="flex min-h-8 items-center gap-2">
            <input
              type={choices === "one" ? "radio" : "checkbox"}
              name={`right-${row.id}`}
              className="size-5 shrink-0 accent-accent"
              checked={row.columns.includes(id)}
              onChange={() => onChange(withChoice(row, id, choices))}
            />
            {text.trim() === "" ? `Column ${at + 1}` : text}
          </label>
        ))}
      </div>
    </div>
  );
}

const newColumn = (text = ""): Column => ({ id: newPartId(), text });
const newRow = (columns: readonly Column[]): AnsweredRow => ({
  id: newPartId(),
  text: "",
  columns: columns.slice(0, 1).map(({ id }) => id),
});

export const editor = questionEditor(rules, MatrixEditor, () => {
  const columns = [newColumn("True"), newColumn("False")];
  const rows = Array.from({ length: 4 }, () => newRow(columns));
  return draftOf({ columns, rows, choices: "one" });
});
