"use client";
import type { ReactNode } from "react";
import { FIELD, LABEL } from "@/components/ui/field-style";
import { TextArea } from "@/components/ui/text-area";
import type { ProgramTest } from "@/lib/core/questions/shared/program-shapes";
import { ComparedSelect } from "./compared-select";
import { LineInput } from "./line-input";
import { newPartId } from "./new-part-id";
import { RowList } from "./row-list";
import { WorkedOutDrawing } from "./worked-out-drawing";

interface ProgramTestsEditorProps {
  readonly legend: string;
  /** What one is called: "test", "hidden test". */
  readonly noun: string;
  readonly tests: readonly ProgramTest[];
  readonly min: number;
  readonly max: number;
  readonly onChange: (tests: ProgramTest[]) => void;
}

/** The tests of a program, each a call or what is typed in, and what must come of it. */
export function ProgramTestsEditor(props: ProgramTestsEditorProps): ReactNode {
  const { legend, noun, tests, min, max, onChange } = props;
  return (
    <RowList
      noun={noun}
      legend={legend}
      rows={tests}
      keyOf={({ id }) => id}
      min={min}
      max={max}
      newRow={newProgramTest}
      onChange={(rows) => onChange([...rows])}
    >
      {(test, index, replace) => (
        <div className="flex flex-col gap-2 border-l-2 border-line pl-3">
          <ComparedSelect
            label={`What counts in ${noun} ${index + 1}`}
            test={test}
            onChange={replace}
          />
          <div className={FIELD}>
            {/* Read out as the name of the field itself. */}
            <span aria-hidden="true" className={LABEL}>
              What {noun} {index + 1} works out
            </span>
            <LineInput
              label={`What ${noun} ${index + 1} works out`}
              placeholder={
                test.draws === undefined
                  ? "area(3, 4), or empty: what it prints"
                  : "square(50), or empty: the program as it is"
              }
              value={test.call}
              maxLength={500}
              className="font-mono"
              onChange={(call) => replace({ ...test, call })}
            />
          </div>
          <div className="grid items-end gap-2 sm:grid-cols-2 [&_textarea]:font-mono">
            <TextArea
              label={`Typed in for ${noun} ${index + 1}`}
              optional
              rows={1}
              maxLength={2_000}
              value={test.input}
              onChange={(input) => replace({ ...test, input })}
            />
            {test.draws === undefined ? (
              <TextArea
                label={`What ${noun} ${index + 1} must give`}
                rows={1}
                maxLength={4_000}
                value={test.expected}
                onChange={(expected) => replace({ ...test, expected })}
              />
            ) : (
              <WorkedOutDrawing drawing={test.draws.drawing} />
            )}
          </div>
        </div>
      )}
    </RowList>
  );
}

export function newProgramTest(): ProgramTest {
  return { id: newPartId(), call: "", input: "", expected: "" };
}
