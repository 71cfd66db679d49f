"use client";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import * as rules from "@/lib/core/questions/code-completion/schema";
import { CodeField } from "../shared/code-field";
import { LanguageSelect } from "../shared/language-select";
import { RunCheck } from "../shared/run-check";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";
import type { Beside, Written } from "./draft";
import { draftOf, withGapAt, withProgram, writtenIn } from "./draft";

function CodeCompletionEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, prove, onChange } = props;
  const [written, setWritten] = useState(() => writtenIn({ content, answerKey }));
  const field = useRef<HTMLTextAreaElement>(null);
  const change = (next: Written) => {
    setWritten(next);
    onChange(draftOf(next));
  };
  const makeGap = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const next = withGapAt(written, selectionStart, selectionEnd);
    if (next === written) field.current?.focus();
    else change(next);
  };
  return (
    <div className="flex flex-col gap-5">
      <LanguageSelect
        value={written.language}
        onChange={(language) => change({ ...written, language })}
      />
      <div className="flex flex-col gap-2">
        <CodeField
          label="The whole program"
          description="Select what pupils are to fill in and press “Make a gap”. Gaps stand between « and »; take the signs away to close one."
          field={field}
          value={written.program}
          onChange={(program) => change(withProgram(written, program))}
        />
        <Button size="small" className="self-start" onPress={makeGap}>
          Make a gap
        </Button>
      </div>
      {written.gaps.map((gap, index) => (
        <GapFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other identity than its place
          key={index}
          number={index + 1}
          gap={gap}
          onChange={(next) => change({ ...written, gaps: written.gaps.with(index, next) })}
        />
      ))}
      {prove !== undefined && written.language === "python" && (
        <RunCheck
          label="Run it"
          explains="Runs the completed program, with every answer you accept."
          allRight="It runs, and does the same with every answer you accept."
          draft={{ content, answerKey }}
          prove={prove}
          // Which of two different programs is meant, only the teacher knows.
          onFix={() => undefined}
        />
      )}
    </div>
  );
}

interface GapFieldsProps {
  readonly number: number;
  readonly gap: Beside;
  readonly onChange: (gap: Beside) => void;
}

function GapFields({ number, gap, onChange }: GapFieldsProps): ReactNode {
  return (
    <fieldset className="flex flex-col gap-4 rounded-control border border-line-strong border-l-4 border-l-accent p-3">
      <legend className="px-1 font-semibold">
        Gap {number}: <code className="font-mono">{gap.answer}</code>
      </legend>
      <CodeField
        label={`Also right in gap ${number}`}
        description="One on each line. Spaces and the kind of quotation marks do not matter."
        optional
        rows={2}
        value={gap.also}
        onChange={(also) => onChange({ ...gap, also })}
      />
      <TextField
        label={`Hint for gap ${number}`}
        description="Shown when a pupil asks for it. It never costs marks."
        optional
        maxLength={300}
        value={gap.hint}
        onChange={(hint) => onChange({ ...gap, hint })}
      />
    </fieldset>
  );
}

export const editor = questionEditor(rules, CodeCompletionEditor, () =>
  draftOf({ language: "python", program: "", gaps: [] }),
);
