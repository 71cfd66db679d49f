"use client";
import type { ReactNode } from "react";
import { LONGEST_PROGRAM } from "@/lib/core/python/longest-program";
import * as rules from "@/lib/core/questions/code-debug/schema";
import { withoutDrawings } from "@/lib/core/questions/shared/drawn-tests";
import { CodeField } from "../shared/code-field";
import { newProgramTest } from "../shared/program-tests-editor";
import { ProgramTestsFields } from "../shared/program-tests-fields";
import { RowList } from "../shared/row-list";
import { RunCheck } from "../shared/run-check";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

function CodeDebugEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, prove, onChange } = props;
  const change = (shown: Partial<rules.Content>, secret: Partial<rules.Key> = {}) =>
    onChange({
      content: { ...content, ...shown },
      // Which tests show the mistake is worked out anew when it is saved.
      answerKey: { ...answerKey, ...secret, failing: [] },
    });
  return (
    <div className="flex flex-col gap-5">
      <CodeField
        label="The program with its mistake"
        description="Pupils start from it. It must fail at least one test."
        value={content.program}
        maxLength={LONGEST_PROGRAM}
        onChange={(program) => change({ program })}
      />
      <RowList
        noun="mended program"
        legend="Mended: each must pass every test"
        rows={answerKey.fixes}
        keyOf={(_, index) => String(index)}
        min={1}
        max={3}
        newRow={() => ""}
        onChange={(fixes) =>
          change(
            { tests: withoutDrawings(content.tests) },
            { fixes: [...fixes], hidden: withoutDrawings(answerKey.hidden) },
          )
        }
      >
        {(fix, index, replace) => (
          <CodeField
            label={`Mended program ${index + 1}`}
            value={fix}
            maxLength={LONGEST_PROGRAM}
            onChange={replace}
          />
        )}
      </RowList>
      <ProgramTestsFields content={content} answerKey={answerKey} onChange={change} />
      {prove !== undefined && (
        <RunCheck
          label="Run the tests"
          explains="Runs the program with its mistake and each mended one. Saving does the same."
          allRight="The mistake shows in a test, and every mended program passes them all."
          draft={{ content, answerKey }}
          prove={prove}
          onWorkedOut={(worked) =>
            onChange({
              content: rules.content.read(worked.content, "The question"),
              answerKey: rules.key.read(worked.answerKey, "The answer key"),
            })
          }
          // What a program should do, only the teacher knows.
          onFix={() => undefined}
        />
      )}
    </div>
  );
}

export const editor = questionEditor(
  rules,
  CodeDebugEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: { v: 1, program: "", tests: [newProgramTest()], hiddenTests: 0, seconds: 5 },
    answerKey: { v: 1, fixes: [""], hidden: [], hiddenWeight: 50, failing: [] },
  }),
);
