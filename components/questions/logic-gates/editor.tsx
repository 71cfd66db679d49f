"use client";
import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import * as rules from "@/lib/core/questions/logic-gates/schema";
import { headings, tableCircuit } from "@/lib/core/questions/shared/circuits/shown-circuit";
import type { Gate } from "@/lib/core/questions/shared/gates";
import { GATES } from "@/lib/core/questions/shared/gates";
import type { Trouble } from "@/lib/core/questions/shared/logic-expression";
import { isTrouble, readExpression } from "@/lib/core/questions/shared/logic-expression";
import { rowName, valueAt } from "@/lib/core/questions/shared/truth-rows";
import { CircuitDrawing, STAFF_CIRCUIT } from "../shared/circuits/circuit-drawing";
import { GateToName } from "../shared/circuits/gate-to-name";
import { LineInput } from "../shared/line-input";
import { newPartId } from "../shared/new-part-id";
import { RowList } from "../shared/row-list";
import { STAFF_TABLE, TruthTable } from "../shared/truth-table";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import { gateDraft, tableDraft, withCellTurned } from "./draft";

const ASKED = [
  { id: "table", label: "Fill in a truth table" },
  { id: "gate", label: "Name a gate" },
] as const;

function LogicGatesEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  return (
    <div className="flex flex-col gap-5">
      <Select
        label="What pupils do"
        options={ASKED}
        value={content.ask}
        onChange={(ask) => {
          if (ask !== null && ask !== content.ask)
            onChange(ask === "gate" ? gateDraft("AND", { gates: ["OR", "XOR"] }) : blankTable());
        }}
      />
      {content.ask === "table" ? (
        <TableFields content={content} answerKey={answerKey} onChange={onChange} />
      ) : (
        <GateFields content={content} answerKey={answerKey} onChange={onChange} />
      )}
    </div>
  );
}

interface TableFieldsProps {
  readonly content: rules.TableContent;
  readonly answerKey: rules.Key;
  readonly onChange: (draft: Draft<rules.Content, rules.Key>) => void;
}

const TABLE_SHOWN = [
  { id: "expression", label: "The expression" },
  {
    id: "circuit",
    label: "Its circuit, drawn",
    description: "Columns are headed by the wires of the circuit.",
  },
  { id: "both", label: "Both" },
] as const;

const TROUBLE: Readonly<Record<Trouble, string>> = {
  unreadable:
    "This cannot be read yet. Use single letters, AND, OR, NOT, XOR, NAND, NOR and brackets.",
  "needs-brackets": "This can be read in two ways. Put brackets round what comes first.",
};

/** Expressions, and the table they make: a press on a cell fills it in for the pupil or leaves it open. */
function TableFields({ content, answerKey, onChange }: TableFieldsProps): ReactNode {
  const { inputs, columns, given } = content;
  const shown = { inputs, columns: headings(content) };
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
        onChange={(next) => onChange(tableDraft({ ...content, columns: [...next] }))}
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
      <ShownChoice
        label="Pupils are shown"
        options={TABLE_SHOWN}
        value={content.show ?? "expression"}
        onChange={(show) => onChange(tableDraft({ ...content, show }))}
      />
      <CircuitDrawing shown={tableCircuit(content)} className={STAFF_CIRCUIT} />
      <div className="flex flex-col gap-2">
        <p>
          The answers are worked out for you. Press a cell to fill it in for your pupils; those with
          a dashed frame are left to them.
        </p>
        <div className="overflow-x-auto">
          <TruthTable {...shown} className={STAFF_TABLE}>
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

function rightValue(answerKey: rules.Key, column: string, row: number): string {
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

interface GateFieldsProps {
  readonly content: rules.GateContent;
  readonly answerKey: rules.Key;
  readonly onChange: (draft: Draft<rules.Content, rules.Key>) => void;
}

const GATE_SHOWN = [
  { id: "table", label: "The gate’s truth table" },
  { id: "symbol", label: "The gate’s symbol" },
] as const;
const OPTIONS = GATES.map((gate) => ({ id: gate, label: gate }));

/** The right gate, from which the table follows, and those to choose from. */
function GateFields({ content, answerKey, onChange }: GateFieldsProps): ReactNode {
  const right = answerKey.ask === "gate" ? answerKey.gate : "AND";
  const { gates } = content;
  const turn = (gate: Gate, isOn: boolean) =>
    onChange(
      gateDraft(right, {
        ...content,
        gates: isOn ? [...gates, gate] : gates.filter((one) => one !== gate),
      }),
    );
  return (
    <>
      <Select
        label="The right gate"
        description="Its table and its symbol are worked out for you."
        options={OPTIONS}
        value={right}
        onChange={(id) => {
          const gate = GATES.find((one) => one === id);
          if (gate !== undefined) onChange(gateDraft(gate, content));
        }}
      />
      <ShownChoice
        label="Pupils are shown"
        options={GATE_SHOWN}
        value={content.show ?? "table"}
        onChange={(show) => onChange(gateDraft(right, { ...content, show }))}
      />
      <GateToName content={content} />
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="mb-1.5 font-semibold">Gates to choose from</legend>
        {GATES.map((gate) => (
          <Checkbox
            key={gate}
            isSelected={gates.includes(gate)}
            isDisabled={gate === right || (gates.includes(gate) && gates.length <= 2)}
            onChange={(isOn) => turn(gate, isOn)}
          >
            {gate}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}

interface ShownChoiceProps<Shown extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly id: Shown;
    readonly label: string;
    readonly description?: string;
  }[];
  readonly value: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** What of a question pupils are shown, words or drawing. */
function ShownChoice<Shown extends string>(props: ShownChoiceProps<Shown>): ReactNode {
  const { label, options, value, onChange } = props;
  return (
    <RadioGroup
      label={label}
      options={options}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    />
  );
}

const blankTable = () => tableDraft({ columns: [{ id: newPartId(), expression: "" }], given: [] });

export const editor = questionEditor(rules, LogicGatesEditor, blankTable);
