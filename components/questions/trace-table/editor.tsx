"use client";
import { Eye, EyeOff, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field-style";
import * as rules from "@/lib/core/questions/trace-table/schema";
import { CodeField } from "../shared/code-field";
import { LanguageSelect } from "../shared/language-select";
import { LineInput } from "../shared/line-input";
import { LineSelect } from "../shared/line-select";
import { RowList } from "../shared/row-list";
import { RunCheck } from "../shared/run-check";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import type { Column, Spot, Step, Table } from "./draft";
import { draftOf, EMPTY, newColumn, newStep, tableIn } from "./draft";

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

const MOST_STEPS = 24;

interface StepsEditorProps {
  readonly columns: readonly Column[];
  readonly steps: readonly Step[];
  readonly onChange: (steps: readonly Step[]) => void;
}

/** The table with every value in it: what pupils find filled in is marked with an eye. */
function StepsEditor({ columns, steps, onChange }: StepsEditorProps): ReactNode {
  const replace = (at: number, step: Step) => onChange(steps.with(at, step));
  return (
    // As wide as the form and no wider: the table scrolls in its own box.
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-semibold">The table, a row for each step</legend>
      <p className="text-sm text-ink-soft">
        Write what changes, and leave a cell empty where nothing does. The eye fills a cell in for
        your pupils; all others are left to them. Leave the line empty where pupils are to find it
        out.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard */}
      <div className="overflow-x-auto pb-1" tabIndex={0}>
        <table className="border-separate border-spacing-x-2 border-spacing-y-1">
          <thead>
            <tr className="text-left">
              <th scope="col" className="font-semibold">
                Line
              </th>
              {columns.map(({ id, name }, index) => (
                <th key={id} scope="col" className="font-mono font-semibold">
                  {nameOf(name, index)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {steps.map((step, index) => (
              <StepRow
                key={step.id}
                {...{ step, index, columns }}
                canGo={steps.length > 1}
                onChange={(next) => replace(index, next)}
                onTakeOut={() => onChange(steps.toSpliced(index, 1))}
              />
            ))}
          </tbody>
        </table>
      </div>
      {steps.length < MOST_STEPS && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          icon={<Plus aria-hidden="true" size={18} />}
          onPress={() => onChange([...steps, newStep()])}
        >
          Add a row
        </Button>
      )}
    </fieldset>
  );
}

interface StepRowProps {
  readonly step: Step;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly canGo: boolean;
  readonly onChange: (step: Step) => void;
  readonly onTakeOut: () => void;
}

function StepRow({ step, index, columns, canGo, onChange, onTakeOut }: StepRowProps): ReactNode {
  return (
    <tr>
      <td>
        <input
          type="text"
          inputMode="numeric"
          aria-label={`Line of row ${index + 1}`}
          value={step.line ?? ""}
          maxLength={3}
          className={`${CONTROL} h-11 min-w-14 text-center`}
          onChange={({ target }) => onChange({ ...step, line: lineIn(target.value) })}
        />
      </td>
      {columns.map(({ id, name }, at) => (
        <td key={id}>
          <SpotFields
            name={`${nameOf(name, at)}, row ${index + 1}`}
            spot={step.spots[id] ?? EMPTY}
            onChange={(spot) => onChange({ ...step, spots: { ...step.spots, [id]: spot } })}
          />
        </td>
      ))}
      <td>
        <Button
          variant="quiet"
          aria-label={`Take out row ${index + 1}`}
          isDisabled={!canGo}
          className="px-2.5"
          icon={<X aria-hidden="true" size={18} />}
          onPress={onTakeOut}
        />
      </td>
    </tr>
  );
}

interface SpotFieldsProps {
  readonly name: string;
  readonly spot: Spot;
  readonly onChange: (spot: Spot) => void;
}

function SpotFields({ name, spot, onChange }: SpotFieldsProps): ReactNode {
  const Icon = spot.isGiven ? Eye : EyeOff;
  return (
    <div className="flex items-center">
      <input
        type="text"
        aria-label={name}
        value={spot.value}
        maxLength={60}
        spellCheck={false}
        className={`${CONTROL} h-11 min-w-20 rounded-r-none font-mono`}
        onChange={({ target }) => onChange({ ...spot, value: target.value })}
      />
      <button
        type="button"
        aria-label={`Filled in for pupils: ${name}`}
        aria-pressed={spot.isGiven}
        className={`flex h-11 w-9 shrink-0 cursor-pointer items-center justify-center rounded-r-control border border-l-0 border-line-strong ${spot.isGiven ? "bg-accent text-on-accent" : "bg-sunken text-ink-soft"}`}
        onClick={() => onChange({ ...spot, isGiven: !spot.isGiven })}
      >
        <Icon aria-hidden="true" size={16} />
      </button>
    </div>
  );
}

function nameOf(name: string, index: number): string {
  return name.trim() === "" ? `Column ${index + 1}` : name;
}

function lineIn(text: string): number | null {
  const line = Number.parseInt(text, 10);
  return Number.isNaN(line) || line < 1 || line > 200 ? null : line;
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
