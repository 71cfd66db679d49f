"use client";
import type { ReactNode } from "react";
import { LONGEST_PROGRAM } from "@/lib/core/python/longest-program";
import * as rules from "@/lib/core/questions/python-code/schema";
import { withoutDrawings } from "@/lib/core/questions/shared/drawn-tests";
import { CodeField } from "../shared/code-field";
import { ConstructsFields } from "../shared/constructs-fields";
import { newProgramTest } from "../shared/program-tests-editor";
import { ProgramTestsFields } from "../shared/program-tests-fields";
import { RunCheck } from "../shared/run-check";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

function PythonCodeEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, prove, onChange } = props;
  const change = (shown: Partial<rules.Content>, secret: Partial<rules.Key> = {}) =>
    onChange({ content: { ...content, ...shown }, answerKey: { ...answerKey, ...secret } });
  return (
    <div className="flex flex-col gap-5">
      <CodeField
        label="Your solution"
        description="It is run against every test when you save: it must pass them all."
        value={answerKey.solution}
        maxLength={LONGEST_PROGRAM}
        onChange={(solution) =>
          change(
            { tests: withoutDrawings(content.tests) },
            { solution, hidden: withoutDrawings(answerKey.hidden) },
          )
        }
      />
      <CodeField
        label="What pupils start from"
        optional
        value={content.starter}
        maxLength={LONGEST_PROGRAM}
        onChange={(starter) => change({ starter })}
      />
      <ProgramTestsFields content={content} answerKey={answerKey} onChange={change} />
      <ConstructsFields
        required={content.required}
        forbidden={content.forbidden}
        onChange={change}
      />
      {prove !== undefined && (
        <RunCheck
          label="Run the tests"
          explains="Runs your solution and programs that do nothing. Saving does the same."
          allRight="Your solution passes every test, and a program that does nothing passes none."
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
