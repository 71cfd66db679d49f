"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import * as rules from "@/lib/core/questions/trace-table/schema";
import { CodeField } from "../shared/code-field";
import { LanguageSelect } from "../shared/language-select";
import { LineInput } from "../shared/line-input";
import { LineSelect } from "../shared/line-select";
import { RowList } from "../shared/row-list";
import { RunCheck } from "../shared/run-check";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import type { Column, Table } from "./draft";
import { draftOf, newColumn, newStep, tableIn } from "./draft";
import { StepsEditor } from "./steps-editor";

const HOLDS = [
  { id: "variable", label: "A variable" },
  { id: "output", label: "What is printed" },
] as const;

function TraceTableEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, prove, onChange } = props;
  const [table, setTable] = useState(() => tableIn({ content, answerKey }));
  const change = (part: Partial<Table>) => {
    const next = { ...table, ...part };
    setTable(next);
    onChange(draftOf(next));
  };
  return (
    <div className="flex flex-col gap-5">
      <LanguageSelect value={table.language} onChange={(language) => change({ language })} />
      <CodeField
        label="The program"
        value={table.code}
        maxLength={2_000}
        onChange={(code) => change({ code })}
      />
      <CodeField
        label="What is typed in while it runs"
        description="One input on each line. Pupils see them beside the program."
        optional
        rows={2}
        value={table.inputs.join("\n")}
        maxLength={600}
        onChange={(text) => change({ inputs: text.split("\n").slice(0, 10) })}
      />
      <RowList
        noun="column"
        legend="Columns"
        rows={table.columns}
        keyOf={({ id }) => id}
        min={1}
        max={6}
        ordered
        newRow={() => newColumn()}
        onChange={(columns) => change({ columns })}
      >
        {(column, index, replace) => <ColumnFields {...{ column, index }} onChange={replace} />}
      </RowList>
      {prove !== undefined && table.language === "python" && (
        <RunCheck
          label="Work out the table"
          explains="Runs the program and fills in the rows."
          allRight="The table holds what the program does. Choose below what pupils find filled in."
          draft={{ content, answerKey }}
          prove={prove}
          fixesAtOnce
          onFix={(patch) => {
            const worked = {
              content: rules.content.read(patch.content, "The table"),
              answerKey: rules.key.read(patch.key, "The table"),
            };
            setTable(tableIn(worked));
            onChange(worked);
          }}
        />
      )}
      <StepsEditor
        columns={table.columns}
        steps={table.steps}
        onChange={(steps) => change({ steps })}
      />
    </div>
  );
}

interface ColumnFieldsProps {
  readonly column: Column;
  readonly index: number;
  readonly onChange: (column: Column) => void;
}

function ColumnFields({ column, index, onChange }: ColumnFieldsProps): ReactNode {
  return (
    <div className="flex flex-wrap gap-2 sm:flex-nowrap">
      <LineInput
        label={`Column ${index + 1}`}
        value={column.name}
        maxLength={40}
        className="font-mono"
        onChange={(name) => onChange({ ...column, name })}
      />
      <LineSelect
        label={`What column ${index + 1} holds`}
        value={column.holds}
        noun="Choice"
        options={HOLDS.map(({ id, label }) => ({ id, text: label }))}
        onChange={(id) => {
          const holds = HOLDS.find((one) => one.id === id)?.id;
          if (holds !== undefined) onChange({ ...column, holds });
        }}
      />
    </div>
  );
}

export const editor = questionEditor(rules, TraceTableEditor, () =>
  draftOf({
    language: "python",
    code: "",
    inputs: [],
    columns: [newColumn(), newColumn("Output", "output")],
    steps: Array.from({ length: 4 }, newStep),
  }),
);
