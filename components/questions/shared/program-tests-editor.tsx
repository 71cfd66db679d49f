"use client";
import type { ReactNode } from "react";
import { TextArea } from "@/components/ui/text-area";
import type { ProgramTest } from "@/lib/core/questions/shared/program-shapes";
import { LineInput } from "./line-input";
import { newPartId } from "./new-part-id";
import { RowList } from "./row-list";

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
        <div className="flex flex-col gap-2">
          <LineInput
            label={`What ${noun} ${index + 1} works out`}
            placeholder="area(3, 4), or empty: what it prints"
            value={test.call}
            maxLength={500}
            className="font-mono"
            onChange={(call) => replace({ ...test, call })}
          />
          <div className="grid gap-2 sm:grid-cols-2">
            <TextArea
              label={`Typed in for ${noun} ${index + 1}`}
              optional
              rows={1}
              maxLength={2_000}
              value={test.input}
              onChange={(input) => replace({ ...test, input })}
            />
            <TextArea
              label={`What ${noun} ${index + 1} must give`}
              rows={1}
              maxLength={4_000}
              value={test.expected}
              onChange={(expected) => replace({ ...test, expected })}
            />
          </div>
        </div>
      )}
    </RowList>
  );
}

export function newProgramTest(): ProgramTest {
  return { id: newPartId(), call: "", input: "", expected: "" };
}
