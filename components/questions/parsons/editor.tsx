"use client";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import type { Written } from "@/lib/core/questions/parsons/compose";
import { parsonsOf, writtenIn } from "@/lib/core/questions/parsons/compose";
import * as rules from "@/lib/core/questions/parsons/schema";
import { CodeField } from "../shared/code-field";
import { LanguageSelect } from "../shared/language-select";
import { RunCheck } from "../shared/run-check";
import type { EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

/** The key holds six right orders. */
const MOST_PROGRAMS = 6;

/** Programs are written whole; the lines pupils get are made of them. What is typed stays as it is typed. */
function ParsonsEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, prove, onChange } = props;
  const [written, setWritten] = useState(() => writtenIn(content, answerKey));
  const change = (part: Partial<Written>) => {
    const next = { ...written, ...part };
    setWritten(next);
    const { content: lines, key } = parsonsOf(next);
    onChange({ content: lines, answerKey: key });
  };
  return (
    <div className="flex flex-col gap-5">
      <LanguageSelect value={written.language} onChange={(language) => change({ language })} />
      <Programs
        programs={written.programs.length === 0 ? [""] : written.programs}
        onChange={(programs) => change({ programs })}
      />
      <CodeField
        label="Lines that do not belong"
        description="One on each line: what a pupil would take who has misunderstood something. One to three are enough."
        optional
        rows={2}
        value={written.wrongLines.join("\n")}
        onChange={(text) => change({ wrongLines: text.split("\n") })}
      />
      <Checkbox isSelected={written.asksIndent} onChange={(asksIndent) => change({ asksIndent })}>
        Pupils indent the lines too
      </Checkbox>
      {prove !== undefined && written.language === "python" && (
        <RunCheck
          label="Run it"
          explains="Runs every right order, and looks for one that you have not thought of."
          allRight="It runs, and every right order prints the same. No two neighbouring lines can change places."
          draft={{ content, answerKey }}
          prove={prove}
          onFix={(patch) => {
            const next = {
              content: rules.content.read(patch.content, "The program"),
              answerKey: rules.key.read(patch.key, "The right orders"),
            };
            setWritten(writtenIn(next.content, next.answerKey));
            onChange(next);
          }}
        />
      )}
    </div>
  );
}

interface ProgramsProps {
  readonly programs: readonly string[];
  readonly onChange: (programs: readonly string[]) => void;
}

function Programs({ programs, onChange }: ProgramsProps): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      {programs.map((program, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a program has no other identity, and none changes its place
        <div key={index} className="flex flex-col gap-1.5">
          <CodeField
            label={index === 0 ? "The program" : `Right order ${index + 1}`}
            description={
              index === 0
                ? "Write it as it runs, with its indentation. Pupils get its lines out of order."
                : "The same lines in another order that is right too."
            }
            value={program}
            onChange={(text) => onChange(programs.with(index, text))}
          />
          {index > 0 && (
            <Button
              size="small"
              variant="quiet"
              className="self-start"
              onPress={() => onChange(programs.toSpliced(index, 1))}
            >
              Take out right order {index + 1}
            </Button>
          )}
        </div>
      ))}
      {programs.length < MOST_PROGRAMS && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          onPress={() => onChange([...programs, programs[0] ?? ""])}
        >
          Add another right order
        </Button>
      )}
    </div>
  );
}

export const editor = questionEditor(rules, ParsonsEditor, () => {
  const { content, key } = parsonsOf({
    language: "python",
    asksIndent: true,
    programs: [],
    wrongLines: [],
  });
  return { content, answerKey: key };
});
