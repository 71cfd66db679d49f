"use client";
import type { ReactNode } from "react";
import { Select } from "@/components/ui/select";
import { newTextRule } from "@/lib/core/questions/shared/new-text-rule";
import * as rules from "@/lib/core/questions/text-input/schema";
import { TextRuleEditor } from "../shared/text-rule-editor";
import type { Draft, EditorProps } from "../staff-part";
import { questionEditor } from "../staff-part";

const SIZES = [
  { id: "word", label: "One word" },
  { id: "phrase", label: "A few words" },
  { id: "sentence", label: "A sentence" },
] as const;

function TextInputEditor(props: EditorProps<rules.Content, rules.Key>): ReactNode {
  const { content, answerKey, onChange } = props;
  return (
    <div className="flex flex-col gap-5">
      <TextRuleEditor
        legend="Accepted answers, best first"
        rule={answerKey.rule}
        onChange={(rule) => onChange({ content, answerKey: { ...answerKey, rule } })}
      />
      <Select
        label="How long an answer is"
        options={SIZES}
        value={content.size}
        onChange={(id) => {
          const size = SIZES.find((one) => one.id === id)?.id;
          if (size !== undefined) onChange({ content: { ...content, size }, answerKey });
        }}
      />
    </div>
  );
}

export const editor = questionEditor(
  rules,
  TextInputEditor,
  (): Draft<rules.Content, rules.Key> => ({
    content: { v: 1, size: "word" },
    answerKey: { v: 1, rule: newTextRule([""]) },
  }),
);
