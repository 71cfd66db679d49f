"use client";
import type { ReactNode } from "react";
import { NumberField } from "@/components/ui/number-field";
import { LONGEST_PROGRAM } from "@/lib/core/python/longest-program";
import * as rules from "@/lib/core/questions/python-code/schema";
import { CodeField } from "../shared/code-field";
import { ConstructsFields } from "../shared/constructs-fields";
import { newProgramTest, ProgramTestsEditor } from "../shared/program-tests-editor";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

function PythonCodeEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  const setContent = (changes: Partial<rules.Content>) =>
    onChange({ content: { ...content, ...changes }, answerKey });
  const setKey = (changes: Partial<rules.Key>) => {
    const changed = { ...answerKey, ...changes };
    // Pupils are told how many there are.
    onChange({ content: { ...content, hiddenTests: changed.hidden.length }, answerKey: changed });
  };
  return (
    <div className="flex flex-col gap-5">
      <CodeField
        label="Your solution"
        description="It is run against every test when you save: it must pass them all."
        value={answerKey.solution}
        maxLength={LONGEST_PROGRAM}
        onChange={(solution) => setKey({ solution })}
      />
      <CodeField
        label="What pupils start from"
        optional
        value={content.starter}
        maxLength={LONGEST_PROGRAM}
        onChange={(starter) => setContent({ starter })}
      />
      <ProgramTestsEditor
        legend="Tests that pupils see"
        noun="test"
        tests={content.tests}
        min={0}
        max={10}
        onChange={(tests) => setContent({ tests })}
      />
      <ProgramTestsEditor
        legend="Hidden tests: pupils learn only how many there are"
        noun="hidden test"
        tests={answerKey.hidden}
        min={0}
        max={20}
        onChange={(hidden) => setKey({ hidden })}
      />
      <div className="flex flex-wrap gap-5">
        <NumberField
          label="Hidden tests earn (%)"
          minValue={0}
          maxValue={100}
          value={answerKey.hiddenWeight}
          onChange={(hiddenWeight) => setKey({ hiddenWeight })}
        />
        <NumberField
          label="Seconds for each test"
          minValue={1}
          maxValue={10}
          value={content.seconds}
          onChange={(seconds) => setContent({ seconds })}
        />
      </div>
      <ConstructsFields
        required={content.required}
        forbidden={content.forbidden}
        onChange={setContent}
      />
    </div>
  );
}

export const editor = questionEditor(
  rules,
  PythonCodeEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: {
      v: 1,
      starter: "",
      tests: [newProgramTest()],
      hiddenTests: 0,
      required: [],
      forbidden: [],
      seconds: 5,
    },
    answerKey: { v: 1, solution: "", hidden: [], hiddenWeight: 50 },
  }),
);
