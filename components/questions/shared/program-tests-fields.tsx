"use client";
import type { ReactNode } from "react";
import { NumberField } from "@/components/ui/number-field";
import type { ProgramTest } from "@/lib/core/questions/shared/program-shapes";
import { ProgramTestsEditor } from "./program-tests-editor";

interface Shown {
  readonly tests: ProgramTest[];
  readonly hiddenTests: number;
  readonly seconds: number;
}
interface Secret {
  readonly hidden: ProgramTest[];
  readonly hiddenWeight: number;
}
interface ProgramTestsFieldsProps {
  readonly content: Shown;
  readonly answerKey: Secret;
  readonly onChange: (content: Partial<Shown>, answerKey: Partial<Secret>) => void;
}

/** Both lists of tests of a program, what the hidden ones earn, and how long each may take. */
export function ProgramTestsFields(props: ProgramTestsFieldsProps): ReactNode {
  const { content, answerKey, onChange } = props;
  return (
    <>
      <ProgramTestsEditor
        legend="Tests that pupils see"
        noun="test"
        tests={content.tests}
        min={0}
        max={10}
        onChange={(tests) => onChange({ tests }, {})}
      />
      <ProgramTestsEditor
        legend="Hidden tests: pupils learn only how many there are"
        noun="hidden test"
        tests={answerKey.hidden}
        min={0}
        max={20}
        // Pupils are told how many there are.
        onChange={(hidden) => onChange({ hiddenTests: hidden.length }, { hidden })}
      />
      <div className="flex flex-wrap gap-5">
        <NumberField
          label="Hidden tests earn (%)"
          minValue={0}
          maxValue={100}
          value={answerKey.hiddenWeight}
          onChange={(hiddenWeight) => onChange({}, { hiddenWeight })}
        />
        <NumberField
          label="Seconds for each test"
          minValue={1}
          maxValue={10}
          value={content.seconds}
          onChange={(seconds) => onChange({ seconds }, {})}
        />
      </div>
    </>
  );
}
