"use client";
import type { ReactNode } from "react";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import * as rules from "@/lib/core/questions/numeric/schema";
import { LineInput } from "../shared/line-input";
import { RowList } from "../shared/row-list";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

type Tolerance = rules.Key["tolerance"];

const TOLERANCES: readonly { readonly id: Tolerance["kind"]; readonly label: string }[] = [
  { id: "exact", label: "Only this number" },
  { id: "absolute", label: "This much more or less" },
  { id: "relative", label: "This many per cent more or less" },
  { id: "significant-figures", label: "Right to this many significant figures" },
];

const STARTS: Readonly<Record<Tolerance["kind"], Tolerance>> = {
  exact: { kind: "exact" },
  absolute: { kind: "absolute", by: 0.1 },
  relative: { kind: "relative", percent: 5 },
  "significant-figures": { kind: "significant-figures", figures: 2 },
};

function NumericEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  const setKey = (changes: Partial<rules.Key>) =>
    onChange({ content, answerKey: { ...answerKey, ...changes } });
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label="The number"
        inputMode="decimal"
        value={answerKey.value}
        maxLength={30}
        onChange={(value) => setKey({ value: value.trim() })}
      />
      <div className="flex flex-wrap items-end gap-5">
        <div className="min-w-64 flex-1">
          <Select
            label="How close it must be"
            options={TOLERANCES}
            value={answerKey.tolerance.kind}
            onChange={(id) => {
              const kind = TOLERANCES.find((one) => one.id === id)?.id;
              if (kind !== undefined) setKey({ tolerance: STARTS[kind] });
            }}
          />
        </div>
        <ToleranceAmount
          tolerance={answerKey.tolerance}
          onChange={(tolerance) => setKey({ tolerance })}
        />
      </div>
      <RowList
        noun="unit"
        legend="Units that are accepted"
        rows={answerKey.units}
        keyOf={(_, index) => String(index)}
        min={0}
        max={8}
        newRow={() => ({ name: "", factor: 1 })}
        onChange={(units) =>
          onChange({
            content: { ...content, asksUnit: units.length > 0 },
            answerKey: { ...answerKey, units: [...units] },
          })
        }
      >
        {(unit, index, replace) => (
          <LineInput
            label={`Unit ${index + 1}`}
            value={unit.name}
            maxLength={20}
            onChange={(name) => replace({ ...unit, name })}
          />
        )}
      </RowList>
    </div>
  );
}

interface ToleranceAmountProps {
  readonly tolerance: Tolerance;
  readonly onChange: (tolerance: Tolerance) => void;
}

function ToleranceAmount({ tolerance, onChange }: ToleranceAmountProps): ReactNode {
  switch (tolerance.kind) {
    case "exact":
      return null;
    case "absolute":
      return (
        <NumberField
          label="More or less"
          minValue={0}
          formatOptions={{ maximumFractionDigits: 6 }}
          value={tolerance.by}
          onChange={(by) => onChange({ ...tolerance, by })}
        />
      );
    case "relative":
      return (
        <NumberField
          label="Per cent"
          minValue={0}
          maxValue={100}
          value={tolerance.percent}
          onChange={(percent) => onChange({ ...tolerance, percent })}
        />
      );
    case "significant-figures":
      return (
        <NumberField
          label="Figures"
          minValue={1}
          maxValue={10}
          value={tolerance.figures}
          onChange={(figures) => onChange({ ...tolerance, figures })}
        />
      );
  }
}

export const editor = questionEditor(
  rules,
  NumericEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: { v: 1, asksUnit: false },
    answerKey: { v: 1, value: "", tolerance: STARTS.exact, units: [], unitShare: 0 },
  }),
);
